import * as ts from '../project/compiler.ts';
import { bare, memberName } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/** Where what has a name gets another: what is told by names alone has to follow it there, or give up. */

/** Stands where what it names gets another name, or goes where names do not tell: not where it is read, called or handed on. */
export function isAliased(node: ts.Node): boolean {
  const outer = outermost(node);
  const { parent } = outer;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken) return parent.right === outer;
    return PASSING.has(kind) ? isPassedOn(parent) : isAssignment(parent);
  }
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name);
  if (isOwner(outer) || isHanded(outer) || ts.isSpreadAssignment(parent)) return false;
  if (ts.isConditionalExpression(parent)) return parent.condition !== outer && isPassedOn(parent);
  return !READ_IN.has(parent.kind);
}

/** What `a || b` comes out as has no name by which a call is handed it, or by which it is given a property. */
function isPassedOn(chosen: ts.Expression): boolean {
  const outer = outermost(chosen);
  return isOwner(outer) || isHanded(outer) || isAliased(chosen);
}

/** Stands where it is asked for a member. */
export function isOwner({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
}

/** Stands where a call is handed it, or where it is called. */
export function isHanded({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) || ts.isNewExpression(parent);
}

export const PASSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.CommaToken,
]);

const READ_IN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.PostfixUnaryExpression,
  ts.SyntaxKind.TypeOfExpression,
  ts.SyntaxKind.TemplateSpan,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.CaseClause,
]);

/** The expression with the parentheses, assertions and `await` around it. */
export function outermost(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isExpression(parent) && bare(parent) === node ? outermost(parent) : node;
}

/** `options` of `options`, `this.options` and `server['options']`. */
export function lastName(node: ts.Expression): string | undefined {
  return ts.isIdentifier(node) ? node.text : memberName(node);
}
