import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { isEmptyLiteral, isNothing } from './assigned.ts';
import type { CallContext } from './call.ts';
import type { Surroundings } from './draft.ts';
import { isOfThis, isReference, keptSlot } from './memo.ts';
import { bare, isLiteral } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/**
 * What may leave a variable empty again that keeps what was worked out. Of a field nothing is known but by what is
 * written: anything but what is certain to be something may empty it.
 */

/** The variable that an assignment, `delete` or `--` may leave empty. */
export function emptiedBy(node: ts.Node, around: Surroundings, context: CallContext): SlotId | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node)) return emptiedByAssignment(node, around, context);
  if (ts.isDeleteExpression(node)) return keptSlot(bare(node.expression), context)?.slot;
  const counts = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  const down = counts && node.operator === ts.SyntaxKind.MinusMinusToken;
  return down ? keptSlot(bare(node.operand), context)?.slot : undefined;
}

function emptiedByAssignment(
  node: ts.BinaryExpression,
  around: Surroundings,
  context: CallContext,
): SlotId | undefined {
  const left = bare(node.left);
  switch (node.operatorToken.kind) {
    // Only what is empty changes, and adding to something leaves something.
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.PlusEqualsToken:
      return undefined;
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return emptiedByValue(left, bare(node.right), around, context);
    default:
      return keptSlot(left, context)?.slot;
  }
}

function emptiedByValue(
  left: ts.Expression,
  right: ts.Expression,
  around: Surroundings,
  context: CallContext,
): SlotId | undefined {
  if (!isReference(left) || isFull(right)) return undefined;
  // What a constructor gives its own object was empty before.
  if (around.draft.fact.kind === 'constructor' && isOfThis(left)) return undefined;
  if (ts.isIdentifier(left) && !isEmptyLiteral(right) && !ts.isIdentifier(right)) return undefined;
  const kept = keptSlot(left, context);
  if (kept === undefined) return undefined;
  const { filling } = around;
  if (filling?.slot !== kept.slot) return mayBeEmpty(right, kept.of, context.checker) ? kept.slot : undefined;
  // What fills it need only be what the guard does not take for empty: `catch { this.text = '' }`.
  return isEmptyLiteral(right) && (filling.empty === 'falsy' || isNothing(right)) ? kept.slot : undefined;
}

/** A value that no guard takes for empty. */
function isFull(value: ts.Expression): boolean {
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return !isEmptyLiteral(value);
  if (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) || ts.isNewExpression(value))
    return true;
  return value.kind === ts.SyntaxKind.TrueKeyword || isLiteral(value) || ts.isClassExpression(value);
}

function mayBeEmpty(value: ts.Expression, of: 'process' | 'object', checker: ts.TypeChecker): boolean {
  if (isEmptyLiteral(value)) return true;
  if (!ts.isIdentifier(value)) return of === 'object';
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return of === 'object'
    ? parts.some((part) => (part.flags & ts.TypeFlags.Object) === 0)
    : parts.some((part) => (part.flags & nothing) !== 0);
}
