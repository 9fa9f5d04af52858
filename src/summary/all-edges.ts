import type { FunctionId } from '../model/ids.ts';
import { type CallEdge, type EdgeSource, edgesOf, type Targets } from './edges.ts';
import { findFills } from './fills.ts';
import type { Program } from './index-facts.ts';
import type { Run } from './runs.ts';
import { withVariants } from './variants.ts';

/** The call edges of all runs together: by realm, by run, and of functions that no run reaches. */

interface Edges {
  readonly all: EdgesOfFunctions;
  /** Of the main realm: while a daemon starts, and in its turns, which do not fill again what startup filled. */
  readonly startup: EdgesOfFunctions;
  readonly turn: EdgesOfFunctions;
  readonly worker: EdgesOfFunctions;
  readonly byRun: ReadonlyMap<Run, EdgesOfFunctions>;
}

export type EdgesOfFunctions = ReadonlyMap<FunctionId, readonly CallEdge[]>;

/** Edges of every run, and those that can be read off the facts alone for functions that nothing reaches. */
export function allEdges(program: Program, runs: readonly Run[], targets: Targets): Edges {
  const byRun = new Map(runs.map((run) => [run, edgesOfRun(run, program, targets)]));
  const of = (realm: Run['realm'], edges: (run: Run) => EdgesOfFunctions) =>
    united(runs.filter((run) => run.realm === realm).map(edges));
  const ofRun = (run: Run) => byRun.get(run) ?? new Map();
  const reached = united([...byRun.values()]);
  const alone = [...program.functions.values()].filter((fact) => !reached.has(fact.id));
  const rest = new Map(alone.map((fact) => [fact.id, edgesOf(fact, FACTS_ALONE, program, targets)]));
  const startup = of('main', ofRun);
  const settles = runs.some((run) => run.phases.settled.size > 0);
  return {
    all: new Map([...reached, ...rest]),
    startup,
    turn: settles ? of('main', (run) => unsettled(ofRun(run), run)) : startup,
    worker: of('worker', ofRun),
    byRun,
  };
}

function edgesOfRun(run: Run, program: Program, targets: Targets): EdgesOfFunctions {
  const facts = [...run.reach.functions].flatMap((id) => program.functions.get(id) ?? []);
  const edges = new Map(facts.map((fact) => [fact.id, edgesOf(fact, run, program, targets)]));
  const fills = findFills(program, run.reach, run.frames);
  return withVariants(edges, { program, reach: run.reach, frames: run.frames, phases: run.phases, fills });
}

function unsettled(edges: EdgesOfFunctions, { phases }: Run): EdgesOfFunctions {
  if (phases.settled.size === 0) return edges;
  return new Map([...edges].map(([id, own]) => [id, own.filter((edge) => !phases.settled.has(edge.call))]));
}

function united(maps: readonly EdgesOfFunctions[]): EdgesOfFunctions {
  const all = new Map<FunctionId, readonly CallEdge[]>();
  for (const [id, edges] of maps.flatMap((map) => [...map])) {
    const known = all.get(id);
    const keys = new Set(known?.map(keyOf));
    all.set(id, known === undefined ? edges : [...known, ...edges.filter((edge) => !keys.has(keyOf(edge)))]);
  }
  return all;
}

const FACTS_ALONE: EdgeSource = {
  realm: undefined,
  reach: { targets: new Map(), outsiders: new Map(), valuesOf: () => [] },
  frames: { calledNow: () => [], callsOwnParameter: () => false, callsLate: () => false, frameOf: (id) => id },
};

function keyOf(edge: CallEdge): string {
  const { place, callee, leadsTo } = edge;
  return `${place.line}:${place.column}-${place.endColumn} ${callee} ${leadsTo ?? ''}`;
}
