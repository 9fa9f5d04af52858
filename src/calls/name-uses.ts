import * as ts from '../project/compiler.ts';
import { eachChild } from '../project/each-child.ts';
import { isFunctionNode } from './syntax.ts';

/** Uses of a name as a value within a stretch of code, by symbol. Types do not count. */
export function usesOf(name: ts.Identifier, within: ts.Node, checker: ts.TypeChecker): readonly ts.Identifier[] {
  const symbols = new Set(symbolsOf(name, checker));
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) {
      const symbol = valueSymbol(node, checker);
      if (symbol !== undefined && symbols.has(symbol)) found.push(node);
    }
    eachChild(node, visit);
  };
  visit(within);
  return found;
}

/** A parameter that is a field as well (`constructor(private load: Load)`) has a symbol for each. */
function symbolsOf(name: ts.Identifier, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const { parent } = name;
  if (ts.isParameter(parent) && ts.isParameterPropertyDeclaration(parent, parent.parent)) {
    return checker.getSymbolsOfParameterPropertyDeclaration(parent, name.text);
  }
  const symbol = checker.getSymbolAtLocation(name);
  return symbol === undefined ? [] : [symbol];
}

function valueSymbol(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** The function around a node, or the whole source. */
export function scopeOf(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isSourceFile(at) && !isFunctionNode(at)) at = at.parent;
  return at;
}
