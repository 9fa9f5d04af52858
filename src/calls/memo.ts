import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { bare, hasModifier, isFunctionNode } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/**
 * What is worked out once and kept: `if (!settings) settings = read()`. Only variables that a process has one of count,
 * those of a module and static fields. Errs towards no memo, and so towards reporting.
 */

/** The variable that a branch fills and that is empty whenever the branch runs. */
export function filledIn(
  region: readonly ts.Node[],
  condition: ts.Expression,
  truth: boolean,
  context: CallContext,
): SlotId | undefined {
  const tested = emptyWhen(condition, truth);
  return tested !== undefined && region.some((node) => assigns(node, tested.getText()))
    ? processSlot(tested, context)
    : undefined;
}

/** Whether the expression assigns something, or runs its right side only while the left one is empty. */
export function mayFill(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return isAssignment(node) || kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

/** The variable behind `x ??= read()`, `x = x ?? read()` and `x ?? (x = read())`, whose right side runs only while it is empty. */
export function filledByOperator(node: ts.BinaryExpression, context: CallContext): SlotId | undefined {
  const kind = node.operatorToken.kind;
  const left = bare(node.left);
  if (kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken)
    return processSlot(left, context);
  if (kind !== ts.SyntaxKind.QuestionQuestionToken && kind !== ts.SyntaxKind.BarBarToken) return undefined;
  const into = ts.isBinaryExpression(node.parent) && node.parent.right === node ? node.parent : node.right;
  return assigns(into, left.getText()) ? processSlot(left, context) : undefined;
}

/** The variable that an assignment may leave empty again. */
export function emptiedBy(node: ts.BinaryExpression, context: CallContext): SlotId | undefined {
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const left = bare(node.left);
  const slot = isReference(left) && mayBeNothing(bare(node.right)) ? processSlot(left, context) : undefined;
  return slot !== undefined && isEmptyOrMayBe(bare(node.right), context.checker) ? slot : undefined;
}

function mayBeNothing(value: ts.Expression): boolean {
  return isEmptyLiteral(value) || ts.isIdentifier(value);
}

function isEmptyOrMayBe(value: ts.Expression, checker: ts.TypeChecker): boolean {
  if (isEmptyLiteral(value)) return true;
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => (part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0);
}

function isEmptyLiteral(value: ts.Expression): boolean {
  if (value.kind === ts.SyntaxKind.NullKeyword || value.kind === ts.SyntaxKind.FalseKeyword) return true;
  if (ts.isVoidExpression(value) || (ts.isStringLiteralLike(value) && value.text === '')) return true;
  return (ts.isIdentifier(value) && value.text === 'undefined') || (ts.isNumericLiteral(value) && value.text === '0');
}

/** The reference that is certain to be empty when the condition comes out like this. */
function emptyWhen(condition: ts.Expression, truth: boolean): ts.Expression | undefined {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return emptyWhen(node.operand, !truth);
  if (!ts.isBinaryExpression(node)) return !truth && isReference(node) ? node : undefined;
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
function comparedWithNothing(node: ts.BinaryExpression): ts.Expression | undefined {
  const left = bare(node.left);
  const right = bare(node.right);
  if (ts.isTypeOfExpression(left)) {
    return ts.isStringLiteralLike(right) && right.text === 'undefined' ? bare(left.expression) : undefined;
  }
  return isReference(left) && isEmptyLiteral(right) ? left : undefined;
}

function isReference(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** Whether the stretch itself, not a function written in it, assigns the reference something. */
function assigns(node: ts.Node, reference: string): boolean {
  if (isFunctionNode(node) || ts.isClassLike(node)) return false;
  if (ts.isBinaryExpression(node) && isAssignment(node) && !isEmptyLiteral(bare(node.right))) {
    if (bare(node.left).getText() === reference) return true;
  }
  return ts.forEachChild(node, (child) => assigns(child, reference)) ?? false;
}

/** The slot of a variable of a module or namespace, or of a static field. */
function processSlot(reference: ts.Expression, { checker, resolver }: CallContext): SlotId | undefined {
  if (!isReference(reference)) return undefined;
  const name = ts.isIdentifier(reference) ? reference : reference.name;
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  const isStatic = ts.isPropertyDeclaration(declaration) && hasModifier(declaration, ts.SyntaxKind.StaticKeyword);
  return isStatic || isModuleVariable(declaration) ? resolver.slotOf(declaration) : undefined;
}

function isModuleVariable(declaration: ts.Declaration): boolean {
  if (!ts.isVariableDeclaration(declaration)) return false;
  const statement = declaration.parent.parent;
  return ts.isVariableStatement(statement) && (ts.isSourceFile(statement.parent) || ts.isModuleBlock(statement.parent));
}
