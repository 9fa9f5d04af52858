import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { isNothing } from './assigned.ts';
import type { CallContext } from './call.ts';
import { mayLeave, throws } from './context.ts';
import { type Surroundings, stretched } from './draft.ts';
import { heldBy } from './held-in.ts';
import { filledByOperator, filledIn } from './memo.ts';
import { parameterTests } from './parameters.ts';
import { bare } from './syntax.ts';

/** The parts of a function that may be passed over, and what must be so for each to run. */

/** What runs only when the condition comes out like this. */
export function branched(
  region: ts.Node,
  condition: ts.Expression,
  truth: boolean,
  around: Surroundings,
  context: CallContext,
): Surroundings {
  const needs = parameterTests(condition, truth, context);
  const stretch = { skipped: true, needs, given: givenWhen(condition, truth, context) };
  return stretched(around, stretch, filledIn([region], condition, truth, context));
}

/** The statements after `if (condition) return`, or `throw`. */
export function unlessLeft(
  rest: readonly ts.Statement[],
  { expression, thenStatement }: ts.IfStatement,
  around: Surroundings,
  context: CallContext,
): Surroundings {
  const needs = parameterTests(expression, false, context);
  const left = !throws(thenStatement) || mayLeave(thenStatement);
  const stretch = { skipped: left, needs, given: givenWhen(expression, false, context) };
  return stretched(around, stretch, filledIn(rest, expression, false, context));
}

/** The right side of `&&`, `||`, `??` and of the assignments named after them; that of other operators always runs. */
export function chosen(node: ts.BinaryExpression, around: Surroundings, context: CallContext): Surroundings {
  const { right: region, left } = node;
  const kept = filledByOperator(node, context);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return branched(region, left, true, around, context);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return stretched(around, { ...ANYHOW, needs: parameterTests(left, false, context) }, kept);
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return stretched(around, ANYHOW, kept);
    default:
      return around;
  }
}

/**
 * The body of a loop, of a `case` or a `catch`, and of a `try`, which may end anywhere; what stands for something that is
 * missing, and what only something present is handed. Branches say more of themselves.
 */
export function mayBePassedOver(node: ts.Node): boolean {
  if (ts.isExpression(node)) return isDefault(node) || isOptional(node);
  switch (node.kind) {
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
    case ts.SyntaxKind.CatchClause:
      return true;
    case ts.SyntaxKind.Block:
      return ts.isTryStatement(node.parent) ? node.parent.tryBlock === node : isBody(node);
    default:
      return ts.isStatement(node) && isBody(node);
  }
}

/** The value of a parameter or of a name in a pattern that is not given another; and the step between a loop's rounds. */
function isDefault(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParameter(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isForStatement(parent)) return parent.incrementor === node;
  return ts.isShorthandPropertyAssignment(parent) && parent.objectAssignmentInitializer === node;
}

/** An argument of a call behind `?.`. */
function isOptional(node: ts.Expression): boolean {
  const { parent } = node;
  const chained = (parent.flags & ts.NodeFlags.OptionalChain) !== 0;
  return chained && ts.isCallExpression(parent) && parent.expression !== node;
}

function isBody(node: ts.Node): boolean {
  return ts.isIterationStatement(node.parent, false) && node.parent.statement === node;
}

export function passedOver(around: Surroundings, node?: ts.Node): Surroundings {
  return stretched(around, { ...ANYHOW, repeats: node !== undefined && isBody(node) }, undefined);
}

const ANYHOW = { skipped: true, needs: [], given: null } as const;

/** The variable that holds something exactly when the condition comes out like this: `if (found)`, `found !== null`. */
function givenWhen(condition: ts.Expression, truth: boolean, context: CallContext): SlotId | null {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return givenWhen(node.operand, !truth, context);
  if (!ts.isBinaryExpression(node)) return truth ? heldBy(node, context).object : null;
  const { kind } = node.operatorToken;
  const differs = kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  const same = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
  const present = differs ? truth : same && !truth;
  return present && isNothing(bare(node.right)) ? heldBy(bare(node.left), context).object : null;
}
