import * as ts from '../project/compiler.ts';
import { isProjectNode } from './external.ts';
import type { ValueResolver } from './resolve.ts';
import { isPromise } from './settling.ts';
import { bare, isFunctionNode } from './syntax.ts';

/**
 * Whether a value of unknown type comes out of somebody else's package: what a call of `express()` answers is not the
 * project's, so a method of it that cannot be resolved is no gap. Errs towards "unknown", which is counted.
 */
export function comesFromOutside(
  expression: ts.Expression,
  resolver: ValueResolver,
  checker: ts.TypeChecker,
  depth = 0,
): boolean {
  const node = bare(expression);
  const again = (inner: ts.Expression): boolean => comesFromOutside(inner, resolver, checker, depth);
  const hop = (inner: ts.Expression): boolean => comesFromOutside(inner, resolver, checker, depth + 1);
  if (depth > 12 || (ts.isNewExpression(node) && isPromise(node))) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return again(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return again(node.tag);
  if (ts.isLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isTemplateExpression(node)) return true;
  if (resolver.externalPath(node) !== undefined) return true;
  if (ts.isIdentifier(node)) return symbolIsOutside(checker.getSymbolAtLocation(node), hop);
  if (ts.isPropertyAccessExpression(node)) {
    const member = checker.getSymbolAtLocation(node.name);
    return member === undefined ? again(node.expression) : symbolIsOutside(member, hop);
  }
  if (ts.isElementAccessExpression(node)) return again(node.expression);
  if (ts.isBinaryExpression(node)) return again(node.left) || again(node.right);
  return false;

  function symbolIsOutside(symbol: ts.Symbol | undefined, inner: (e: ts.Expression) => boolean): boolean {
    if (symbol === undefined) return true;
    const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
    const declaration = target.valueDeclaration ?? target.declarations?.[0];
    if (declaration === undefined) return true;
    if (!isProjectNode(declaration)) return true;
    return declarationIsOutside(declaration, inner, checker);
  }
}

function declarationIsOutside(
  declaration: ts.Declaration,
  again: (expression: ts.Expression) => boolean,
  checker: ts.TypeChecker,
): boolean {
  if (ts.isBindingElement(declaration)) {
    const owner = declaration.parent.parent;
    return ts.isVariableDeclaration(owner) || ts.isParameter(owner) || ts.isBindingElement(owner)
      ? declarationIsOutside(owner, again, checker)
      : false;
  }
  if (ts.isVariableDeclaration(declaration)) {
    if (declaration.type !== undefined) return typeIsOutside(declaration.type, checker);
    if (declaration.initializer !== undefined) return again(declaration.initializer);
    const loop = declaration.parent.parent;
    return ts.isForOfStatement(loop) && again(loop.expression);
  }
  if (ts.isParameter(declaration)) {
    if (declaration.type !== undefined) return typeIsOutside(declaration.type, checker);
    return callbackOfOutsider(declaration.parent, again);
  }
  if (ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration)) {
    if (declaration.type !== undefined) return typeIsOutside(declaration.type, checker);
    const initialiser = ts.isPropertyDeclaration(declaration) ? declaration.initializer : undefined;
    return initialiser !== undefined && again(initialiser);
  }
  return false;
}

/** An untyped parameter of a callback that is handed to an outsider is the outsider's to fill. */
function callbackOfOutsider(node: ts.Node, again: (expression: ts.Expression) => boolean): boolean {
  let at: ts.Node = node;
  while (!ts.isStatement(at.parent) && !ts.isSourceFile(at.parent)) {
    const { parent } = at;
    if (ts.isCallExpression(parent) && parent.expression !== at) return again(parent.expression);
    if (isFunctionNode(parent) && at !== node) return false;
    at = parent;
  }
  return false;
}

/** A type name that nothing declares, or that is declared outside the project. */
function typeIsOutside(type: ts.TypeNode, checker: ts.TypeChecker): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some((part) => typeIsOutside(part, checker));
  if (ts.isArrayTypeNode(type)) return typeIsOutside(type.elementType, checker);
  if (ts.isImportTypeNode(type)) return true;
  if (!ts.isTypeReferenceNode(type)) return false;
  const symbol = checker.getSymbolAtLocation(type.typeName);
  if (symbol === undefined) return true;
  const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  const declaration = target.declarations?.[0];
  if (declaration === undefined) return true;
  if (isProjectNode(declaration)) {
    return ts.isTypeAliasDeclaration(declaration) && typeIsOutside(declaration.type, checker);
  }
  return true;
}
