import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import type { Surroundings } from './draft.ts';
import { ownIterators } from './own-iterators.ts';
import { plainCall } from './plain-call.ts';
import { bare } from './syntax.ts';

/** Going through an object of the project calls its `[Symbol.iterator]`, which is written nowhere near the loop. */

/** What goes through its first argument before it returns, as it is spelt everywhere. */
const ITERATING: ReadonlySet<string> = new Set([
  'Array.from',
  'Object.fromEntries',
  'Promise.all',
  'Promise.allSettled',
  'Promise.any',
  'Promise.race',
  'Map',
  'Set',
]);

export function addIteration(node: ts.Node, around: Surroundings, context: CallContext): void {
  // The type is asked for only where the project has something of its own to iterate.
  if (!context.names.members.has('[Symbol.iterator]')) return;
  const iterated = iteratedBy(node);
  if (iterated === undefined) return;
  const callees = ownIterators(iterated, context);
  if (callees.length > 0) around.draft.fact.calls.push(plainCall(iterated, callees, [], around, context));
}

/** Loops, spreads, `yield*`, array patterns, and calls that take an iterable. */
function iteratedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isForOfStatement(node)) return node.awaitModifier === undefined ? node.expression : undefined;
  if (ts.isSpreadElement(node)) return node.expression;
  if (ts.isYieldExpression(node)) return node.asteriskToken === undefined ? undefined : node.expression;
  if (ts.isVariableDeclaration(node)) return ts.isArrayBindingPattern(node.name) ? node.initializer : undefined;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const [first] = node.arguments ?? [];
  return ITERATING.has(bare(node.expression).getText()) ? first : undefined;
}
