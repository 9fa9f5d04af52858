/** The same numbers every time for a seed (Mulberry32), each at least 0 and less than 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A graph over 0 … nodes-1: the successors of each node, with loops and doubled edges now and then. */
export function randomGraph(seed: number, nodes: number, edges: number): readonly (readonly number[])[] {
  const random = randomNumbers(seed);
  const next: number[][] = Array.from({ length: nodes }, () => []);
  for (let edge = 0; edge < edges; edge += 1) {
    next[Math.floor(random() * nodes)]?.push(Math.floor(random() * nodes));
  }
  return next;
}

/** All that can be reached from a node in one step or more. */
export function reachedFrom(start: number, graph: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const queue = [...(graph[start] ?? [])];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    queue.push(...(graph[node] ?? []));
  }
  return reached;
}
