import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { assigns, assignsSurely, assignsUnlessLeft, isEmptyLiteral, isNothing } from './assigned.ts';
import type { CallContext } from './call.ts';
import type { AskedField } from './facts.ts';
import { callsFiller } from './fillers.ts';
import { bare, hasModifier, isFunctionNode, isLiteral } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/**
 * What is worked out once and kept: `if (!settings) settings = read()`. Variables that a process has one of count, those
 * of a module and static fields, and fields of the object at hand. Errs towards no memo, and so towards reporting.
 */

/** A variable that keeps what was worked out: one of the process, or a field that each object has one of. */
export interface Kept {
  readonly slot: SlotId;
  readonly of: 'process' | 'object';
  /** What counts as empty: `undefined` and `null`, or whatever is falsy. */
  readonly empty: 'nothing' | 'falsy';
  /** Nothing but its being empty is asked. */
  readonly alone: boolean;
  /** `surely`: whoever gets to the end has filled it. */
  readonly filled: AskedField['filled'];
}

/** The variable that is empty whenever a branch runs, and what the branch does about it. */
export function filledIn(
  region: readonly ts.Node[],
  condition: ts.Expression,
  truth: boolean,
  context: CallContext,
): Kept | undefined {
  const tested = emptyWhen(condition, truth);
  if (tested === undefined) return undefined;
  const name = tested.reference.getText();
  const isVariable = ts.isIdentifier(tested.reference);
  const isFilled =
    assignsUnlessLeft(region, name, tested.empty) ||
    (isVariable && region.some((node) => callsFiller(node, name, tested.empty, context.checker)));
  if (!isFilled && !isOfThis(tested.reference)) return undefined;
  const surely = isAskedAlone(condition) && assignsSurely(region, name, tested.empty);
  return keptSlotOf(tested, isAskedAlone(condition), isFilled ? (surely ? 'surely' : 'maybe') : 'no', context);
}

/** Whether the expression assigns something, or runs its right side only for some values of the left one. */
export function choosesOrAssigns(node: ts.BinaryExpression): boolean {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return true;
    default:
      return isAssignment(node);
  }
}

/** The variable behind `x ??= read()`, `x = x ?? read()` and `x ?? (x = read())`, whose right side runs only while it is empty. */
export function filledByOperator(node: ts.BinaryExpression, context: CallContext): Kept | undefined {
  const tested = emptyOnTheRight(node);
  if (tested === undefined) return undefined;
  if (isAssignment(node)) return keptSlotOf(tested, true, 'surely', context);
  const into = ts.isBinaryExpression(node.parent) && node.parent.right === node ? node.parent : node.right;
  const name = tested.reference.getText();
  if (!assigns(into, name)) return undefined;
  return keptSlotOf(tested, true, assignsSurely([into], name, tested.empty) ? 'surely' : 'maybe', context);
}

function emptyOnTheRight({ left, operatorToken }: ts.BinaryExpression): Tested | undefined {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return { reference: bare(left), empty: 'nothing' };
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return { reference: bare(left), empty: 'falsy' };
    default:
      return undefined;
  }
}

interface Tested {
  readonly reference: ts.Expression;
  readonly empty: Kept['empty'];
}

/** The reference that is certain to be empty when the condition comes out like this. */
function emptyWhen(condition: ts.Expression, truth: boolean): Tested | undefined {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return emptyWhen(node.operand, !truth);
  if (!ts.isBinaryExpression(node))
    return !truth && isReference(node) ? { reference: node, empty: 'falsy' } : undefined;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return truth ? (emptyWhen(node.left, truth) ?? emptyWhen(node.right, truth)) : undefined;
    case ts.SyntaxKind.BarBarToken:
      return truth ? undefined : (emptyWhen(node.left, truth) ?? emptyWhen(node.right, truth));
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return truth ? comparedWithNothing(node) : undefined;
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return truth ? undefined : comparedWithNothing(node);
    default:
      return undefined;
  }
}

/** `x` of `x === undefined`, `x == null` and `typeof x === 'undefined'`. */
function comparedWithNothing(node: ts.BinaryExpression): Tested | undefined {
  const left = bare(node.left);
  const right = bare(node.right);
  if (ts.isTypeOfExpression(left)) {
    const isUndefined = ts.isStringLiteralLike(right) && right.text === 'undefined';
    return isUndefined ? { reference: bare(left.expression), empty: 'nothing' } : undefined;
  }
  if (!isReference(left) || !isEmptyLiteral(right)) return undefined;
  return { reference: left, empty: isNothing(right) ? 'nothing' : 'falsy' };
}

export function isReference(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** Whether the condition asks one thing. */
function isAskedAlone(condition: ts.Expression): boolean {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node)) return isAskedAlone(node.operand);
  if (!ts.isBinaryExpression(node)) return true;
  const { kind } = node.operatorToken;
  return kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken;
}

/** What a condition asks for; a field counts only of the object whose code it is. */
function keptSlotOf(
  { reference, empty }: Tested,
  alone: boolean,
  filled: Kept['filled'],
  context: CallContext,
): Kept | undefined {
  const kept = keptSlot(reference, context);
  if (kept === undefined || (kept.of === 'object' && !isOfThis(reference))) return undefined;
  return { ...kept, empty, alone, filled };
}

export function isOfThis(reference: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(reference) && reference.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** The slot of a variable of a module or namespace, or of a field. */
export function keptSlot(
  reference: ts.Expression,
  { checker, resolver, names }: CallContext,
): Pick<Kept, 'slot' | 'of'> | undefined {
  if (!isReference(reference)) return undefined;
  if (ts.isPropertyAccessExpression(reference) && !names.guarded.has(reference.name.text)) return undefined;
  const name = ts.isIdentifier(reference) ? reference : reference.name;
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  const of = keeperOf(declaration);
  return of === undefined ? undefined : { slot: resolver.slotOf(declaration), of };
}

export function keeperOf(declaration: ts.Declaration): Kept['of'] | undefined {
  if (ts.isPropertyDeclaration(declaration))
    return hasModifier(declaration, ts.SyntaxKind.StaticKeyword) ? 'process' : 'object';
  if (ts.isParameter(declaration))
    return ts.isParameterPropertyDeclaration(declaration, declaration.parent) ? 'object' : undefined;
  return isModuleVariable(declaration) ? 'process' : undefined;
}

/** One that stands at the top of its module, or of a function that is called where it stands there. */
function isModuleVariable(declaration: ts.Declaration): boolean {
  if (!ts.isVariableDeclaration(declaration)) return false;
  const statement = declaration.parent.parent;
  return ts.isVariableStatement(statement) && isRunOnce(statement.parent);
}

function isRunOnce(block: ts.Node): boolean {
  if (ts.isSourceFile(block) || ts.isModuleBlock(block)) return true;
  if (!isLiteral(block.parent)) return false;
  let at: ts.Node = block.parent;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  if (!ts.isCallExpression(at.parent) || at.parent.expression !== at) return false;
  for (at = at.parent; !ts.isStatement(at); at = at.parent) if (isFunctionNode(at) || ts.isClassLike(at)) return false;
  return isRunOnce(at.parent);
}
