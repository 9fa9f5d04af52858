import type { BlockingInfo } from '../calls/facts.ts';
import { COST_TIERS } from '../model/cost.ts';
import type { FunctionId } from '../model/ids.ts';
import { componentsOf } from './components.ts';
import type { CallEdge } from './edges.ts';

/** What is known about everything behind one edge. */
export interface Claim {
  /** Calls of primitives behind the edge, the edge itself when it is one. */
  readonly primitives: readonly CallEdge[];
  readonly way: Way;
}

/** How a function or an edge leads to the costliest of the primitives behind it. */
export interface Way {
  /** Rank of its tier: 0 is the costliest. */
  readonly rank: number;
  /** Number of calls on the shortest way to one of that tier, that of the primitive included. */
  readonly distance: number;
}

/** Which functions lead to a primitive within their caller's turn, and by which way. */
export interface Derived {
  /** Undefined when the edge leads to nothing that blocks. */
  claim(edge: CallEdge): Claim | undefined;
  /** The edges on one shortest way from this one down to one of its costliest primitives, this one first. */
  trail(edge: CallEdge): readonly CallEdge[];
}

/**
 * Derives blocking bottom-up over strongly connected components, callees first: a function leads to what its edges
 * lead to. Least fixpoint: recursion alone blocks nothing.
 */
export function derive(edges: ReadonlyMap<FunctionId, readonly CallEdge[]>): Derived {
  const ways = shortestWays(edges);
  const behind = primitivesBehind(leadingOnly(edges, ways));
  const wayOf = (edge: CallEdge): Way => {
    if (edge.leadsTo === undefined) return { rank: tierRank(edge.primitive), distance: 1 };
    const { rank, distance } = ways.get(edge.leadsTo) ?? NO_WAY;
    return { rank, distance: distance + 1 };
  };
  return {
    claim(edge) {
      const primitives = edge.leadsTo === undefined ? [edge] : [...(behind.get(edge.leadsTo) ?? [])];
      return primitives.length === 0 ? undefined : { primitives, way: wayOf(edge) };
    },
    trail(edge) {
      const trail = [edge];
      for (let at = edge; at.leadsTo !== undefined; ) {
        const next = best(edges.get(at.leadsTo) ?? [], wayOf);
        if (next === undefined || trail.length > ways.size + 1) break;
        trail.push(next);
        at = next;
      }
      return trail;
    },
  };
}

const NO_WAY: Way = { rank: COST_TIERS.length, distance: Number.POSITIVE_INFINITY };

function best(edges: readonly CallEdge[], wayOf: (edge: CallEdge) => Way): CallEdge | undefined {
  let found: CallEdge | undefined;
  for (const edge of edges) {
    if (found === undefined || isBefore(edge, found, wayOf)) found = edge;
  }
  return found;
}

/** Costlier first, then nearer, then earlier in the source: the same answer whatever order edges come in. */
function isBefore(edge: CallEdge, other: CallEdge, wayOf: (edge: CallEdge) => Way): boolean {
  const by = compareWays(wayOf(edge), wayOf(other));
  if (by !== 0) return by < 0;
  const line = edge.place.line - other.place.line || edge.place.column - other.place.column;
  return line !== 0 ? line < 0 : edge.callee < other.callee;
}

export function compareWays(one: Way, other: Way): number {
  return one.rank - other.rank || one.distance - other.distance;
}

export function tierRank(info: BlockingInfo | undefined): number {
  return info === undefined ? COST_TIERS.length : COST_TIERS.indexOf(info.tier);
}

/** Most functions lead to nothing: only those that do, and their edges to one another, are looked at closely. */
function leadingOnly(
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
  ways: ReadonlyMap<FunctionId, Way>,
): ReadonlyMap<FunctionId, readonly CallEdge[]> {
  const leads = ({ leadsTo }: CallEdge): boolean => leadsTo === undefined || ways.has(leadsTo);
  return new Map([...ways.keys()].map((id) => [id, (edges.get(id) ?? []).filter(leads)]));
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

/**
 * Breadth first from the primitives upwards, those of the costliest tier first: what leads to a function that has its way
 * already has one too, so that each function is met once.
 */
function shortestWays(edges: ReadonlyMap<FunctionId, readonly CallEdge[]>): ReadonlyMap<FunctionId, Way> {
  const callers = new Map<FunctionId, Set<FunctionId>>();
  const starts = COST_TIERS.map(() => new Set<FunctionId>());
  for (const [id, own] of edges) {
    for (const { leadsTo, primitive } of own) {
      if (leadsTo === undefined) starts[tierRank(primitive)]?.add(id);
      else callers.set(leadsTo, (callers.get(leadsTo) ?? new Set()).add(id));
    }
  }
  const ways = new Map<FunctionId, Way>();
  for (const [rank, direct] of starts.entries()) {
    let frontier: Iterable<FunctionId> = [...direct];
    for (let distance = 1; ; distance += 1) {
      const met = [...frontier].filter((id) => !ways.has(id));
      if (met.length === 0) break;
      for (const id of met) ways.set(id, { rank, distance });
      frontier = new Set(met.flatMap((id) => [...(callers.get(id) ?? [])]));
    }
  }
  return ways;
}
