import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { isEmptyLiteral, isNothing } from './assigned.ts';
import type { CallContext } from './call.ts';
import { changedBy } from './changed.ts';
import type { Surroundings } from './draft.ts';
import type { GivenField } from './facts.ts';
import { isOfThis, isReference, keeperOf, keptSlot } from './memo.ts';
import { bare, isLiteral, memberName, parameterNamed } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/**
 * What may leave a variable empty again that keeps what was worked out. Of a field nothing is known but by what is
 * written: anything but what is certain to be something may empty it.
 */

/** The variables that an assignment, `delete` or `--` may leave empty. */
export function emptiedBy(node: ts.Node, around: Surroundings, context: CallContext): readonly SlotId[] {
  if (ts.isBinaryExpression(node)) return isAssignment(node) ? emptiedByAssignment(node, around, context) : [];
  if (ts.isDeleteExpression(node)) return slotsOf(bare(node.expression), NOTHING, context);
  if (ts.isForOfStatement(node) || ts.isForInStatement(node))
    return ts.isVariableDeclarationList(node.initializer) ? [] : takenApart(node.initializer, context);
  const counts = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  if (ts.isCallExpression(node)) return emptiedByCall(node, context);
  const down = counts && node.operator === ts.SyntaxKind.MinusMinusToken;
  return down ? slotsOf(bare(node.operand), SOMETHING, context) : [];
}

/** `Object.assign(this, fresh)` may give any field anything. */
function emptiedByCall(node: ts.CallExpression, context: CallContext): readonly SlotId[] {
  const object = changedBy(node);
  const isThis = object !== undefined && ts.isExpression(object) && object.kind === ts.SyntaxKind.ThisKeyword;
  return isThis ? fieldsBehind(object, context) : [];
}

function emptiedByAssignment(node: ts.BinaryExpression, around: Surroundings, context: CallContext): readonly SlotId[] {
  const left = bare(node.left);
  switch (node.operatorToken.kind) {
    // Only what is empty changes.
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return [];
    case ts.SyntaxKind.PlusEqualsToken:
      return isNumber(node.right, left, context) ? slotsOf(left, SOMETHING, context) : [];
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      if (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)) return takenApart(left, context);
      return partsOf(bare(node.right)).flatMap((right) => emptiedByValue(left, right, around, context));
    default:
      return slotsOf(left, SOMETHING, context);
  }
}

/** Adding to a text leaves a text; numbers may come to nothing. */
function isNumber(added: ts.Expression, left: ts.Expression, context: CallContext): boolean {
  if (keptSlot(left, context) === undefined) return false;
  return (context.checker.getTypeAtLocation(added).flags & ts.TypeFlags.StringLike) === 0;
}

/** What a pattern gives something to: `({ text: this.text } = read())`, of which nobody knows what. */
function takenApart(pattern: ts.Node, context: CallContext): readonly SlotId[] {
  if (ts.isPropertyAssignment(pattern)) return takenApart(pattern.initializer, context);
  if (ts.isShorthandPropertyAssignment(pattern)) return takenApart(pattern.name, context);
  if (ts.isSpreadAssignment(pattern) || ts.isSpreadElement(pattern)) return takenApart(pattern.expression, context);
  if (ts.isObjectLiteralExpression(pattern)) return pattern.properties.flatMap((part) => takenApart(part, context));
  if (ts.isArrayLiteralExpression(pattern)) return pattern.elements.flatMap((part) => takenApart(part, context));
  if (ts.isBinaryExpression(pattern)) return takenApart(pattern.left, context);
  return ts.isExpression(pattern) ? slotsOf(bare(pattern), SOMETHING, context) : [];
}

/** What the value may turn out to be: `enabled ? found : undefined`. */
function partsOf(value: ts.Expression): readonly ts.Expression[] {
  return ts.isConditionalExpression(value) ? [bare(value.whenTrue), bare(value.whenFalse)].flatMap(partsOf) : [value];
}

function emptiedByValue(
  left: ts.Expression,
  right: ts.Expression,
  around: Surroundings,
  context: CallContext,
): readonly SlotId[] {
  if (isFull(right)) return [];
  // What a constructor gives its own object was empty before; where a base has filled it, `ClassFact` tells.
  if (around.draft.fact.kind === 'constructor' && isOfThis(left)) return [];
  if (ts.isIdentifier(left) && !isEmptyLiteral(right) && !ts.isIdentifier(right)) return [];
  const kept = keptSlot(left, context);
  if (kept === undefined) return slotsOf(left, isNothing(right) ? NOTHING : SOMETHING, context);
  const { filling } = around;
  if (isGift(left, right, kept.of) && filling?.slot !== kept.slot) return [];
  if (filling?.slot !== kept.slot) return mayBeEmpty(right, kept.of, context) ? [kept.slot] : [];
  // What fills it need only be what the guard does not take for empty: `catch { this.text = '' }`.
  return isEmptyLiteral(right) && (filling.empty === 'falsy' || isNothing(right)) ? [kept.slot] : [];
}

/**
 * What a method gives a field of its own object. Whether it may leave it empty depends on who calls it: a method that is
 * called to fill it does not.
 */
export function givenBy(node: ts.Node, around: Surroundings, context: CallContext): readonly GivenField[] {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  if (around.draft.fact.kind === 'constructor') return [];
  const [left, right] = [bare(node.left), bare(node.right)];
  const kept = keptSlot(left, context);
  if (kept === undefined || !isGift(left, right, kept.of)) return [];
  const surely = ts.isExpressionStatement(node.parent) && around.within.every(({ skipped }) => !skipped);
  return [
    {
      slot: kept.slot,
      surely,
      full: isFull(right) || !mayBeEmpty(right, kept.of, context) || around.filling?.slot === kept.slot,
    },
  ];
}

/** What a caller hands in may be nothing, whoever else calls to fill the field. */
function isGift(left: ts.Expression, right: ts.Expression, of: 'process' | 'object'): boolean {
  if (ts.isIdentifier(right) && parameterNamed(right) !== undefined) return false;
  return of === 'object' && isOfThis(left) && !isEmptyLiteral(right) && partsOf(right).length === 1;
}

const NOTHING = 'nothing';
const SOMETHING = 'something';

/**
 * The variable, or the fields, that may be meant. What is given nothing at all through a type that is not the class's own
 * (`(store as any).text = undefined`) may be any field of the name.
 */
function slotsOf(
  left: ts.Expression,
  given: typeof NOTHING | typeof SOMETHING,
  context: CallContext,
): readonly SlotId[] {
  const { checker, resolver, names } = context;
  if (isReference(left)) {
    const kept = keptSlot(left, context);
    if (kept !== undefined) return [kept.slot];
  }
  const isMember = ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left);
  if (!isMember || names.guarded.size === 0) return [];
  const name = memberName(left);
  if (name === undefined) return ts.isElementAccessExpression(left) ? fieldsBehind(left.expression, context) : [];
  if (!names.guarded.has(name)) return [];
  const declaration = memberDeclaration(left, name, checker);
  if (declaration !== undefined && keeperOf(declaration) !== undefined) return [resolver.slotOf(declaration)];
  const known = declaration !== undefined && ts.isPropertyAssignment(declaration);
  if (known || given !== NOTHING) return [];
  return (names.fields.get(name) ?? []).map((field) => resolver.slotOf(field));
}

/** The member as the object has it before anybody says that it is something else: `(this as any).text`. */
function memberDeclaration(
  left: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: string,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const own = checker.getTypeAtLocation(bare(left.expression)).getProperty(name)?.valueDeclaration;
  if (own !== undefined) return own;
  const at = ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression;
  return checker.getSymbolAtLocation(at)?.valueDeclaration;
}

/** `this[name] = value`: any field of the object may be meant. */
function fieldsBehind(object: ts.Expression, { checker, resolver, names }: CallContext): readonly SlotId[] {
  const inner = bare(object);
  if (!ts.isIdentifier(inner) && inner.kind !== ts.SyntaxKind.ThisKeyword) return [];
  const type = checker.getTypeAtLocation(inner);
  if (!type.isClass() && (type.flags & ts.TypeFlags.TypeParameter) === 0) return [];
  return type.getProperties().flatMap(({ name, valueDeclaration }) => {
    const field = names.guarded.has(name) && valueDeclaration !== undefined && keeperOf(valueDeclaration) !== undefined;
    return field ? [resolver.slotOf(valueDeclaration)] : [];
  });
}

/** A value that no guard takes for empty. */
export function isFull(value: ts.Expression): boolean {
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value)) return !isEmptyLiteral(value);
  if (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) || ts.isNewExpression(value))
    return true;
  return value.kind === ts.SyntaxKind.TrueKeyword || isLiteral(value) || ts.isClassExpression(value);
}

function mayBeEmpty(value: ts.Expression, of: 'process' | 'object', { checker, nullChecked }: CallContext): boolean {
  if (isEmptyLiteral(value)) return true;
  if (!ts.isIdentifier(value)) return of === 'object';
  if (!nullChecked) return true;
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return of === 'object'
    ? parts.some((part) => (part.flags & ts.TypeFlags.Object) === 0)
    : parts.some((part) => (part.flags & nothing) !== 0);
}
