import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../src/summary/components.ts';
import { randomGraph, reachedFrom } from './random.ts';

/** Sparse to dense, so that there are lone nodes, many small components, and one that holds nearly everything. */
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const graphOf = (seed: number) => randomGraph(seed, 12, (seed % 6) * 6);

const numbersBelow = (end: number): readonly number[] => Array.from({ length: end }, (_, at) => at);

/** Two nodes belong together when each can be reached from the other. */
function naiveComponent(node: number, graph: readonly (readonly number[])[]): readonly number[] {
  const reached = reachedFrom(node, graph);
  return numbersBelow(graph.length).filter(
    (other) => other === node || (reached.has(other) && reachedFrom(other, graph).has(node)),
  );
}

describe('strongly connected components', () => {
  test.each(SEEDS)('of random graph %i are those of the definition', (seed) => {
    const graph = graphOf(seed);
    const components = componentsOf(numbersBelow(graph.length), (node) => graph[node] ?? []);
    expect(components.flat().sort((a, b) => a - b)).toEqual(numbersBelow(graph.length));
    for (const component of components) {
      const [first = -1] = component;
      expect([...component].sort((a, b) => a - b)).toEqual(naiveComponent(first, graph));
    }
  });

  test.each(SEEDS)('of random graph %i come callees first', (seed) => {
    const graph = graphOf(seed);
    const components = componentsOf(numbersBelow(graph.length), (node) => graph[node] ?? []);
    const position = new Map(components.flatMap((component, at) => component.map((node) => [node, at] as const)));
    for (const [node, successors] of graph.entries()) {
      for (const successor of successors) {
        expect(position.get(successor)).toBeLessThanOrEqual(position.get(node) ?? -1);
      }
    }
  });

  test('hold what the given nodes lead to as well', () => {
    const graph = [[1], [2], [1]];
    expect(componentsOf([0], (node) => graph[node] ?? [])).toEqual([[2, 1], [0]]);
  });

  test('of a chain that would overflow the stack are found', () => {
    const length = 200_000;
    expect(componentsOf([0], (node) => (node + 1 < length ? [node + 1] : []))).toHaveLength(length);
  });
});
