import * as ts from '../project/compiler.ts';
import { bare, isLiteral, isValueUse, memberName } from './syntax.ts';

/** What becomes of a value where it is written: which literals an expression hands on, and which uses nothing accounts for. */

export function memberNameOf(name: ts.PropertyName | undefined): string | undefined {
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isPrivateIdentifier(name) ? name.text : undefined;
}

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Function and class expressions whose value is (part of) the value of the expression. */
export function literalsIn(expression: ts.Expression): readonly ts.Node[] {
  const node = bare(expression);
  if (isLiteral(node) || ts.isClassExpression(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
    return [...literalsIn(node.left), ...literalsIn(node.right)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalsIn);
  if (ts.isSpreadElement(node)) return literalsIn(node.expression);
  if (
    ts.isCallExpression(node) &&
    memberName(node.expression) === 'bind' &&
    ts.isPropertyAccessExpression(node.expression)
  ) {
    return literalsIn(node.expression.expression);
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? literalsIn(property.initializer) : [],
  );
}

export function placedLiterals(node: ts.CallExpression | ts.NewExpression): readonly ts.Node[] {
  return (node.arguments ?? []).flatMap(literalsIn);
}

/** A use whose value no construct has accounted for: not a callee, argument, assignment, property or result. */
export function isUnplacedUse(node: ts.Identifier | ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  if (ts.isIdentifier(node) && !isValueUse(node)) return false;
  let at: ts.Node = node;
  while (isTransparent(at.parent, at)) at = at.parent;
  const { parent } = at;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isTaggedTemplateExpression(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return false;
  if (ts.isYieldExpression(parent)) return false;
  if (ts.isVariableDeclaration(parent) || ts.isReturnStatement(parent) || ts.isPropertyAssignment(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent) || ts.isPropertyDeclaration(parent))
    return false;
  if (ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isForOfStatement(parent)) return false;
  if (ts.isExpressionWithTypeArguments(parent) || ts.isDecorator(parent) || ts.isExportAssignment(parent)) return false;
  if (ts.isArrowFunction(parent)) return false;
  if (ts.isBinaryExpression(parent)) return false;
  if (ts.isTypeOfExpression(parent) || ts.isIfStatement(parent) || ts.isPrefixUnaryExpression(parent)) return false;
  if (ts.isVoidExpression(parent) || ts.isConditionalExpression(parent) || ts.isTemplateSpan(parent)) return false;
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isSwitchStatement(parent)) return false;
  return !ts.isExpressionStatement(parent);
}

function isTransparent(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent)) return true;
  if (ts.isAwaitExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isArrayLiteralExpression(parent))
    return true;
  if (ts.isSpreadElement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== child;
  if (!ts.isBinaryExpression(parent)) return false;
  const kind = parent.operatorToken.kind;
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}
