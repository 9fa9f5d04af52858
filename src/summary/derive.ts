import type { BlockingInfo } from '../calls/facts.ts';
import { COST_TIERS } from '../model/cost.ts';
import type { FunctionId } from '../model/ids.ts';
import { componentsOf } from './components.ts';
import type { CallEdge } from './edges.ts';

/** What is known about everything behind one edge. */
export interface Claim {
  /** Calls of primitives behind the edge, the edge itself when it is one. */
  readonly primitives: readonly CallEdge[];
  /** Number of calls on the shortest way to a primitive, this one included. */
  readonly distance: number;
}

/** Which functions lead to a primitive within their caller's turn, and by which way. */
export interface Derived {
  /** Undefined when the edge leads to nothing that blocks. */
  claim(edge: CallEdge): Claim | undefined;
  /** The edges on one shortest way from this one down to a primitive, this one first. */
  trail(edge: CallEdge): readonly CallEdge[];
}

/**
 * Derives blocking bottom-up over strongly connected components, callees first: a function leads to what its edges
 * lead to. Least fixpoint: recursion alone blocks nothing.
 */
export function derive(edges: ReadonlyMap<FunctionId, readonly CallEdge[]>): Derived {
  const distances = shortestDistances(edges);
  const behind = primitivesBehind(leadingOnly(edges, distances));
  const distanceOf = (edge: CallEdge): number =>
    edge.leadsTo === undefined ? 1 : 1 + (distances.get(edge.leadsTo) ?? Number.POSITIVE_INFINITY);
  return {
    claim(edge) {
      const primitives = edge.leadsTo === undefined ? [edge] : [...(behind.get(edge.leadsTo) ?? [])];
      return primitives.length === 0 ? undefined : { primitives, distance: distanceOf(edge) };
    },
    trail(edge) {
      const way = [edge];
      for (let at = edge; at.leadsTo !== undefined; ) {
        const next = nearest(edges.get(at.leadsTo) ?? [], distanceOf);
        if (next === undefined || way.length > distances.size + 1) break;
        way.push(next);
        at = next;
      }
      return way;
    },
  };
}

function nearest(edges: readonly CallEdge[], distanceOf: (edge: CallEdge) => number): CallEdge | undefined {
  let best: CallEdge | undefined;
  for (const edge of edges) {
    if (best === undefined || isBefore(edge, best, distanceOf)) best = edge;
  }
  return best;
}

/** Nearer first, then costlier, then earlier in the source: the same answer whatever order edges come in. */
function isBefore(edge: CallEdge, best: CallEdge, distanceOf: (edge: CallEdge) => number): boolean {
  const by = distanceOf(edge) - distanceOf(best);
  if (by !== 0) return by < 0;
  const cost = tierRank(edge.primitive) - tierRank(best.primitive);
  if (cost !== 0) return cost < 0;
  const line = edge.place.line - best.place.line || edge.place.column - best.place.column;
  return line !== 0 ? line < 0 : edge.callee < best.callee;
}

export function tierRank(info: BlockingInfo | undefined): number {
  return info === undefined ? COST_TIERS.length : COST_TIERS.indexOf(info.tier);
}

/** Most functions lead to nothing: only those that do, and their edges to one another, are looked at closely. */
function leadingOnly(
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
  distances: ReadonlyMap<FunctionId, number>,
): ReadonlyMap<FunctionId, readonly CallEdge[]> {
  const leads = ({ leadsTo }: CallEdge): boolean => leadsTo === undefined || distances.has(leadsTo);
  return new Map([...distances.keys()].map((id) => [id, (edges.get(id) ?? []).filter(leads)]));
}

function primitivesBehind(edges: ReadonlyMap<FunctionId, readonly CallEdge[]>) {
  const behind = new Map<FunctionId, ReadonlySet<CallEdge>>();
  const next = (id: FunctionId): readonly FunctionId[] =>
    (edges.get(id) ?? []).flatMap((edge) => (edge.leadsTo === undefined ? [] : [edge.leadsTo]));
  for (const component of componentsOf(edges.keys(), next)) {
    const found = new Set<CallEdge>();
    for (const id of component) {
      for (const edge of edges.get(id) ?? []) {
        if (edge.leadsTo === undefined) found.add(edge);
        else for (const primitive of behind.get(edge.leadsTo) ?? []) found.add(primitive);
      }
    }
    for (const id of component) behind.set(id, found);
  }
  return behind;
}

/** Breadth first from the primitives upwards. */
function shortestDistances(edges: ReadonlyMap<FunctionId, readonly CallEdge[]>): ReadonlyMap<FunctionId, number> {
  const callers = new Map<FunctionId, Set<FunctionId>>();
  const distances = new Map<FunctionId, number>();
  let frontier: FunctionId[] = [];
  for (const [id, own] of edges) {
    for (const edge of own) {
      if (edge.leadsTo === undefined) continue;
      callers.set(edge.leadsTo, (callers.get(edge.leadsTo) ?? new Set()).add(id));
    }
    if (own.some((edge) => edge.leadsTo === undefined)) {
      distances.set(id, 1);
      frontier.push(id);
    }
  }
  for (let distance = 2; frontier.length > 0; distance += 1) {
    const above = frontier.flatMap((id) => [...(callers.get(id) ?? [])]).filter((id) => !distances.has(id));
    for (const id of above) distances.set(id, distance);
    frontier = [...new Set(above)];
  }
  return distances;
}
