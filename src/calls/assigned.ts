import * as ts from '../project/compiler.ts';
import { mayLeave, throws } from './context.ts';
import type { Kept } from './memo.ts';
import { bare, isFunctionNode } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/** Whether code gives a reference something, by its text: what is written in the functions inside it does not count. */

/** Whether some assignment gives it something. */
export function assigns(node: ts.Node, reference: string): boolean {
  if (isFunctionNode(node) || ts.isClassLike(node)) return false;
  return fills(node, reference, 'falsy') || (ts.forEachChild(node, (child) => assigns(child, reference)) ?? false);
}

/** Whether it is given something on every way through the nodes that is not left early or fails. */
export function assignsUnlessLeft(nodes: readonly ts.Node[], reference: string, empty: Kept['empty']): boolean {
  return nodes.some((node) => {
    if (ts.isBlock(node)) return assignsUnlessLeft(node.statements, reference, empty);
    if (ts.isTryStatement(node)) return assignsUnlessLeft(node.tryBlock.statements, reference, empty);
    return alwaysAssigns(node, reference, empty);
  });
}

/** Whether it holds what no guard takes for `empty` whenever the end of the nodes is reached. Errs towards no. */
export function assignsSurely(nodes: readonly ts.Node[], reference: string, empty: Kept['empty']): boolean {
  for (const node of nodes) {
    if (alwaysAssigns(node, reference, empty)) return true;
    if (mayLeave(node)) return false;
  }
  return false;
}

function alwaysAssigns(node: ts.Node, reference: string, empty: Kept['empty']): boolean {
  const inner = (part: ts.Node): boolean => alwaysAssigns(part, reference, empty);
  if (isFunctionNode(node) || ts.isClassLike(node)) return false;
  if (fills(node, reference, empty)) return true;
  if (ts.isBlock(node)) return assignsSurely(node.statements, reference, empty);
  if (ts.isTryStatement(node)) {
    const { tryBlock, catchClause, finallyBlock } = node;
    if (finallyBlock !== undefined && inner(finallyBlock)) return true;
    return inner(tryBlock) && (catchClause === undefined || throws(catchClause.block) || inner(catchClause.block));
  }
  if (ts.isIfStatement(node)) {
    const { expression, thenStatement, elseStatement } = node;
    return inner(expression) || (elseStatement !== undefined && inner(thenStatement) && inner(elseStatement));
  }
  if (ts.isConditionalExpression(node)) return inner(node.condition) || (inner(node.whenTrue) && inner(node.whenFalse));
  if (ts.isBinaryExpression(node)) return inner(node.left) || (!isChoice(node) && inner(node.right));
  if (ts.isSwitchStatement(node)) return everyCaseAssigns(node.caseBlock, reference, empty);
  if (ts.isIterationStatement(node, false)) return false;
  return ts.forEachChild(node, inner) ?? false;
}

/** Wherever the switch is entered, the statements up to the next `break` are run; one without a default may be passed over. */
function everyCaseAssigns({ clauses }: ts.CaseBlock, reference: string, empty: Kept['empty']): boolean {
  return (
    clauses.some(ts.isDefaultClause) &&
    clauses.every((_clause, at) => {
      const statements = clauses.slice(at).flatMap((clause) => clause.statements);
      const end = statements.findIndex(ts.isBreakStatement);
      return assignsSurely(end < 0 ? statements : statements.slice(0, end), reference, empty);
    })
  );
}

function isChoice({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function fills(node: ts.Node, reference: string, empty: Kept['empty']): boolean {
  if (!ts.isBinaryExpression(node) || !isAssignment(node)) return false;
  const value = bare(node.right);
  if (empty === 'nothing' ? isNothing(value) : isEmptyLiteral(value)) return false;
  return bare(node.left).getText() === reference;
}

/** A literal that a guard of some kind takes for empty. */
export function isEmptyLiteral(value: ts.Expression): boolean {
  if (isNothing(value) || value.kind === ts.SyntaxKind.FalseKeyword) return true;
  return ts.isStringLiteralLike(value) ? value.text === '' : ts.isNumericLiteral(value) && value.text === '0';
}

/** `null`, `undefined` and `void 0`. */
export function isNothing(value: ts.Expression): boolean {
  if (value.kind === ts.SyntaxKind.NullKeyword || ts.isVoidExpression(value)) return true;
  return ts.isIdentifier(value) && value.text === 'undefined';
}
