import type * as ts from '../project/compiler.ts';
import { foldedText, placeOf } from '../project/place.ts';
import type { CallContext } from './call.ts';
import type { DeadStretch } from './facts.ts';

/** What is said of nodes that a condition keeps from running; nothing where there are none. */
export function deadStretch(
  nodes: readonly ts.Node[],
  condition: ts.Expression,
  truth: boolean,
  { source, module }: Pick<CallContext, 'source' | 'module'>,
): readonly DeadStretch[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return [];
  const { endLine, endColumn } = placeOf(last, source, module);
  const place = { ...placeOf(first, source, module), endLine, endColumn };
  return [{ place, condition: foldedText(condition, source), truth }];
}
