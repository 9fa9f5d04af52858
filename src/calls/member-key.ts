import * as ts from '../project/compiler.ts';
import { constantTexts, textOf } from '../project/constant-path.ts';
import { bare, declaredName, memberName } from './syntax.ts';

/** Names of members that are written as constants: `fs[READ]`, `fs[Method.Read]`, `const { [READ]: read } = fs`. */

/** The name of the member an access means, where one name can be meant. */
export function keyOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const written = memberName(node);
  if (written !== undefined || !ts.isElementAccessExpression(node)) return written;
  return constantText(node.argumentExpression, checker);
}

/** The name of the property that a binding takes out of the value. */
export function boundKey(element: ts.BindingElement, checker: ts.TypeChecker): string | undefined {
  const name = element.propertyName ?? element.name;
  const written = declaredName(name);
  return written === undefined && ts.isComputedPropertyName(name) ? constantText(name.expression, checker) : written;
}

function constantText(expression: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const node = bare(expression);
  if (ts.isTemplateExpression(node) || ts.isBinaryExpression(node)) return onlyText(node);
  if (!isConstant(node, checker)) return undefined;
  const type = checker.getTypeAtLocation(node);
  return type.isStringLiteral() ? type.value : undefined;
}

function onlyText(node: ts.Expression): string | undefined {
  const [only, ...others] = constantTexts(node, node.getSourceFile());
  return only === undefined || others.length > 0 ? undefined : textOf(only);
}

/** A `const`, or a member of something that has a name: most keys are neither, and asking for their type costs. */
function isConstant(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node.expression);
  if (!ts.isIdentifier(node)) return false;
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) return false;
  if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return true;
  const declaration = symbol.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
  );
}
