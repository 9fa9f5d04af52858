import type { CalleeId } from '../model/ids.ts';
import type { FunctionFact } from './facts.ts';
import { fateOfParameter } from './handed-parameter.ts';
import { parametersOf } from './syntax.ts';
import { type KnownFunction, type SearchKnowledge, type WrapperSearch, wrapperKnowledge } from './wrapper-knowledge.ts';

/** A function of the project that seems to run what it is handed off the main thread. */
export interface LikelyWrapper {
  readonly callee: CalleeId;
  /** Position of the argument that runs elsewhere. */
  readonly position: number;
  /** How another thread gets to know what to run: `its name goes to new Worker()`. */
  readonly signs: readonly string[];
  /** What may run it in this thread after all. Empty where nothing does: then it certainly is a wrapper. */
  readonly doubts: readonly string[];
}

/**
 * Functions one of whose parameters gets to another thread: by its name or text, or through a wrapper that is known.
 * Certain only where nothing in the function runs the parameter, keeps it or hands it to somebody else: then no call
 * is hidden by declaring it. In the order of their names.
 */
export function findLikelyWrappers(search: WrapperSearch): readonly LikelyWrapper[] {
  const know = wrapperKnowledge(search);
  const names = timesNamed(search.facts.flatMap(({ functions }) => functions));
  const isNamed = ({ fact }: KnownFunction): boolean => names.get(fact.callee) === 1 && /^[\w$.#]+$/.test(fact.name);
  for (;;) {
    const found = know
      .candidates()
      .filter(isNamed)
      .flatMap((candidate) => wrappersIn(candidate, know));
    const fresh = found.filter(({ node, wrapper }) => isFresh(node, wrapper, know));
    for (const { node, wrapper } of fresh) know.remember(node, wrapper.position);
    // What is handed to a wrapper of the project is found once that is known to be one.
    if (fresh.length === 0) return found.map(({ wrapper }) => wrapper).sort(byName);
  }
}

interface Found {
  readonly node: KnownFunction['node'];
  readonly wrapper: LikelyWrapper;
}

function isFresh(node: Found['node'], { position, doubts }: LikelyWrapper, know: SearchKnowledge): boolean {
  return doubts.length === 0 && !know.wrapperPositions(node).includes(position);
}

function wrappersIn({ node, fact }: KnownFunction, know: SearchKnowledge): readonly Found[] {
  return parametersOf(node).flatMap((parameter, position): readonly Found[] => {
    const { signs, doubts } = fateOfParameter(parameter, node, know);
    return signs.length === 0 ? [] : [{ node, wrapper: { callee: fact.callee, position, signs, doubts } }];
  });
}

function timesNamed(functions: readonly FunctionFact[]): ReadonlyMap<CalleeId, number> {
  const times = new Map<CalleeId, number>();
  for (const { callee } of functions) times.set(callee, (times.get(callee) ?? 0) + 1);
  return times;
}

function byName(left: LikelyWrapper, right: LikelyWrapper): number {
  if (left.callee !== right.callee) return left.callee < right.callee ? -1 : 1;
  return left.position - right.position;
}
