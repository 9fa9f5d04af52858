import { describe, expect, test } from 'vitest';
import type { BlockingInfo, CallFact } from '../../src/calls/facts.ts';
import { COST_TIERS } from '../../src/model/cost.ts';
import { calleeIdFrom, type FunctionId, functionId, moduleId } from '../../src/model/ids.ts';
import { derive, tierRank } from '../../src/summary/derive.ts';
import type { CallEdge } from '../../src/summary/edges.ts';
import { randomGraph, randomNumbers, reachedFrom } from './random.ts';

type Edges = ReadonlyMap<FunctionId, readonly CallEdge[]>;

// Deriving does not look at the call behind an edge.
const CALL = {} as CallFact;

const idOf = (node: number): FunctionId => functionId(moduleId('src/main.ts'), node);

function edge(from: number, line: number, to: Pick<CallEdge, 'target' | 'primitive'>): CallEdge {
  const place = { file: 'src/main.ts', line, column: 1, endLine: line, endColumn: 2 };
  const callee = calleeIdFrom(to.target ?? 'node:fs#readFileSync');
  return { from: idOf(from), call: CALL, place, text: `f${from}()`, callee, inline: false, leadsTo: to.target, ...to };
}

const callOf = (from: number, line: number, to: number): CallEdge =>
  edge(from, line, { target: idOf(to), primitive: undefined });

function primitiveIn(from: number, line: number, tier: number): CallEdge {
  const found = COST_TIERS[tier % COST_TIERS.length] ?? 'file';
  const primitive: BlockingInfo = { category: 'fs', tier: found, instead: undefined, always: true };
  return edge(from, line, { target: undefined, primitive });
}

/** Functions that call each other at random; one in six calls a primitive too. */
function program(seed: number): { readonly graph: readonly (readonly number[])[]; readonly edges: Edges } {
  const graph = randomGraph(seed, 15, 10 + (seed % 5) * 5);
  const random = randomNumbers(seed + 1000);
  const edges = graph.map((successors, node): [FunctionId, readonly CallEdge[]] => {
    const calls = successors.map((to, at) => callOf(node, at + 1, to));
    const own = random() < 1 / 6 ? [primitiveIn(node, calls.length + 1, Math.floor(random() * 9))] : [];
    return [idOf(node), [...calls, ...own]];
  });
  return { graph, edges: new Map(edges) };
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

/** Primitives in the function and in whatever can be reached from it. */
function naiveBehind(node: number, graph: readonly (readonly number[])[], edges: Edges): ReadonlySet<CallEdge> {
  const all = [node, ...reachedFrom(node, graph)];
  return new Set(all.flatMap((at) => (edges.get(idOf(at)) ?? []).filter(({ target }) => target === undefined)));
}

/** Calls on the shortest way from outside the function to a primitive of the tier, found by following all ways at once. */
function naiveDistance(node: number, rank: number, edges: Edges): number {
  let level = new Set([idOf(node)]);
  for (let distance = 2; ; distance += 1) {
    const own = [...level].flatMap((id) => edges.get(id) ?? []);
    if (own.some(({ target, primitive }) => target === undefined && tierRank(primitive) === rank)) return distance;
    level = new Set(own.flatMap(({ target }) => (target === undefined ? [] : [target])));
    if (level.size === 0) return Number.POSITIVE_INFINITY;
  }
}

describe('what an edge claims', () => {
  test.each(SEEDS)('in random program %i is every primitive behind it', (seed) => {
    const { graph, edges } = program(seed);
    const derived = derive(edges);
    for (const node of graph.keys()) {
      const claimed = derived.claim(callOf(0, 99, node))?.primitives ?? [];
      expect(new Set(claimed)).toEqual(naiveBehind(node, graph, edges));
      expect(claimed).toHaveLength(new Set(claimed).size);
    }
  });

  test('nothing, when there is only recursion behind it', () => {
    const derived = derive(
      new Map([
        [idOf(0), [callOf(0, 1, 1)]],
        [idOf(1), [callOf(1, 1, 0)]],
      ]),
    );
    expect(derived.claim(callOf(2, 1, 0))).toBeUndefined();
  });

  test('itself, when it is a primitive', () => {
    const own = primitiveIn(0, 1, 0);
    expect(derive(new Map()).claim(own)).toEqual({ primitives: [own], way: { rank: 0, distance: 1 } });
  });
});

describe('a trail', () => {
  test.each(SEEDS)('in random program %i leads down to one of the costliest primitives, shortest way', (seed) => {
    const { graph, edges } = program(seed);
    const derived = derive(edges);
    for (const node of graph.keys()) {
      const first = callOf(0, 99, node);
      const claim = derived.claim(first);
      if (claim === undefined) continue;
      const trail = derived.trail(first);
      const last = trail.at(-1);
      const ranks = claim.primitives.map(({ primitive }) => tierRank(primitive));
      expect(claim.primitives).toContain(last);
      expect(tierRank(last?.primitive)).toBe(Math.min(...ranks));
      expect(trail).toHaveLength(naiveDistance(node, tierRank(last?.primitive), edges));
      for (const [at, step] of trail.entries()) if (at > 0) expect(step.from).toBe(trail[at - 1]?.target);
    }
  });

  test.each(SEEDS)('in random program %i is the same in whatever order edges come', (seed) => {
    const given = program(seed);
    const reversed = [...given.edges].map(([id, own]): [FunctionId, readonly CallEdge[]] => [id, own.toReversed()]);
    const forwards = derive(given.edges);
    const backwards = derive(new Map(reversed.toReversed()));
    for (const node of given.graph.keys()) {
      const first = callOf(0, 99, node);
      expect(backwards.claim(first)?.way).toEqual(forwards.claim(first)?.way);
      if (forwards.claim(first) !== undefined) expect(backwards.trail(first)).toEqual(forwards.trail(first));
    }
  });

  test('takes the costlier of two ways, though it be longer', () => {
    const near = primitiveIn(0, 1, COST_TIERS.indexOf('metadata'));
    const far = primitiveIn(1, 1, COST_TIERS.indexOf('spawn'));
    const derived = derive(
      new Map([
        [idOf(0), [near, callOf(0, 2, 1)]],
        [idOf(1), [far]],
      ]),
    );
    expect(derived.trail(callOf(2, 1, 0)).at(-1)).toBe(far);
  });

  test('of two ways of one length takes the costlier, then the earlier', () => {
    const cheap = primitiveIn(0, 1, COST_TIERS.indexOf('metadata'));
    const costly = primitiveIn(0, 2, COST_TIERS.indexOf('spawn'));
    const later = primitiveIn(0, 3, COST_TIERS.indexOf('spawn'));
    const derived = derive(new Map([[idOf(0), [cheap, later, costly]]]));
    expect(derived.trail(callOf(1, 1, 0)).at(-1)).toBe(costly);
  });
});
