import * as ts from '../project/compiler.ts';
import { assignsUnlessLeft } from './assigned.ts';
import type { Kept } from './memo.ts';
import { bare, declares, isFunctionNode } from './syntax.ts';

/** Whether a function of the same file is called that gives the variable something unless it fails: `if (!connection) connect()`. */
export function callsFiller(node: ts.Node, variable: string, empty: Kept['empty'], checker: ts.TypeChecker): boolean {
  if (isFunctionNode(node) || ts.isClassLike(node)) return false;
  if (ts.isCallExpression(node) && fills(calledHere(node, checker), variable, empty)) return true;
  return ts.forEachChild(node, (child) => callsFiller(child, variable, empty, checker)) ?? false;
}

function calledHere(call: ts.CallExpression, checker: ts.TypeChecker): ts.Node | undefined {
  const callee = bare(call.expression);
  const declaration = ts.isIdentifier(callee) ? checker.getSymbolAtLocation(callee)?.valueDeclaration : undefined;
  if (declaration === undefined || declaration.getSourceFile() !== call.getSourceFile()) return undefined;
  const constant = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return constant !== undefined && isFunctionNode(constant) ? constant.body : undefined;
}

function fills(body: ts.Node | undefined, variable: string, empty: Kept['empty']): boolean {
  return body !== undefined && assignsUnlessLeft([body], variable, empty) && !declaresWithin(body, variable);
}

/** A variable of the function's own, or of one inside it, may be meant instead. */
function declaresWithin(node: ts.Node, variable: string): boolean {
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && declares(node.name, variable)) return true;
  return ts.forEachChild(node, (child) => declaresWithin(child, variable)) ?? false;
}
