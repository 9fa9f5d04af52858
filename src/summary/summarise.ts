import type { BlockingInfo, FunctionFact, ModuleFacts } from '../calls/facts.ts';
import type { Gap } from '../model/gap.ts';
import type { CalleeId, FunctionId, ModuleId } from '../model/ids.ts';
import { allEdges } from './all-edges.ts';
import type { Analysis } from './analysis.ts';
import { derive } from './derive.ts';
import type { Targets } from './edges.ts';
import { functionRecords } from './function-records.ts';
import { handedOut } from './handed-out.ts';
import { idleEntries } from './idle-entries.ts';
import { indexFacts, type Program } from './index-facts.ts';
import { type Run, runsOf } from './runs.ts';
import { seenIn, sentOff, unreached } from './seen.ts';
import { sitesOf } from './sites.ts';

/** One daemon, its entries resolved to modules and functions. */
export interface DaemonRoots {
  readonly name: string;
  readonly modules: readonly ModuleId[];
  /** Functions a launcher calls. */
  readonly functions: readonly FunctionId[];
  /** Classes a launcher constructs, whose methods it then calls. */
  readonly classes: readonly FunctionId[];
}

export interface SummaryRequest {
  readonly modules: readonly ModuleFacts[];
  readonly daemons: readonly DaemonRoots[];
  /** Functions listed under `startup:`. */
  readonly boot: readonly FunctionId[];
  readonly declaredWorkers: readonly ModuleId[];
  readonly wrappers: ReadonlyMap<CalleeId, readonly number[]>;
  readonly declared: ReadonlyMap<CalleeId, BlockingInfo>;
  readonly funnels: ReadonlySet<CalleeId>;
  readonly wholeModules: boolean;
}

export type Summary = Pick<
  Analysis,
  'sites' | 'functions' | 'unusedWrappers' | 'idleEntries' | 'reachableModules' | 'workerModules'
> & {
  readonly calls: number;
  readonly gaps: readonly Gap[];
};

/** From facts to sites: who runs where, what blocks, and where that is seen. Pure, total and deterministic. */
export function summarise(request: SummaryRequest): Summary {
  const program = indexFacts(request.modules);
  const targets: Targets = { declared: request.declared, funnels: request.funnels };
  const runs = request.daemons.flatMap((daemon) => runsOf(daemon, program, request));
  const edges = allEdges(program, runs, targets);
  const turn = derive(edges.turn);
  const derived = {
    turn,
    startup: edges.startup === edges.turn ? turn : derive(edges.startup),
    worker: derive(edges.worker),
    nowhere: derive(edges.all),
  };
  const loaded = loadedWays(request.daemons, program, runs);
  const seen = [
    ...runs.flatMap((run) => seenIn(run, program, edges.byRun.get(run) ?? new Map())),
    ...runs.flatMap((run) => sentOff(run, program, targets)),
    ...runs.flatMap((run) => handedOut(run, program, targets)),
    ...unreached(program, runs, edges.all),
  ];
  const main = runs.filter((run) => run.realm === 'main');
  return {
    sites: sitesOf(seen, { program, derived, loaded }),
    functions: functionRecords(program, runs),
    unusedWrappers: unusedWrappers(request, program, runs),
    idleEntries: idleEntries(request.daemons, runs, program),
    reachableModules: new Set(main.flatMap((run) => [...run.reach.modules])),
    workerModules: new Set(runs.filter((run) => run.realm === 'worker').flatMap((run) => [...run.reach.modules])),
    calls: reachedFunctions(program, runs).reduce((sum, fact) => sum + fact.callCount, 0),
    gaps: callGaps(program, runs),
  };
}

function reachedFunctions(program: Program, runs: readonly Run[]): readonly FunctionFact[] {
  const ids = new Set(runs.flatMap((run) => [...run.reach.functions]));
  return [...program.functions.values()].filter((fact) => ids.has(fact.id));
}

function callGaps(program: Program, runs: readonly Run[]): readonly Gap[] {
  return reachedFunctions(program, runs).flatMap((fact) =>
    fact.calls.flatMap((call): readonly Gap[] => {
      const { file, line, column } = call.place;
      if (call.unresolved !== null) {
        const answered = runs.some(
          ({ reach }) => (reach.targets.get(call)?.size ?? 0) > 0 || reach.outsiders.has(call),
        );
        return answered || call.unresolved.external
          ? []
          : [
              {
                kind: call.unresolved.name === 'eval' ? 'eval' : 'opaque-call',
                file,
                line,
                column,
                why: call.unresolved.why,
              },
            ];
      }
      const realm = call.effects.realm;
      if (realm?.kind !== 'worker' || realm.modules.length > 0) return [];
      const why = "the worker's file is named at run time; declare it under `workers:`";
      return [{ kind: 'unresolved-worker', file, line, column, why }];
    }),
  );
}

/** Declared wrappers that no call uses. */
export function unusedWrappers(
  request: Pick<SummaryRequest, 'wrappers'>,
  program: Program,
  runs: readonly Run[],
): readonly CalleeId[] {
  const used = new Set<string>(runs.flatMap((run) => run.reach.offThread.map((sent) => sent.via)));
  for (const run of runs) {
    for (const ids of run.reach.targets.values()) {
      for (const id of ids) used.add(program.functions.get(id)?.callee ?? '');
    }
  }
  return [...request.wrappers.keys()].filter((callee) => !used.has(callee)).sort();
}

/** Shortest ways along module edges: from the entries of all daemons, and from workers to what only they load. */
function loadedWays(daemons: readonly DaemonRoots[], program: Program, runs: readonly Run[]) {
  const before = new Map<ModuleId, ModuleId | undefined>();
  const entriesOf = (realm: Run['realm']) => runs.flatMap((run) => (run.realm === realm ? [...run.entries] : []));
  const main = [...daemons.flatMap((daemon) => daemon.modules), ...entriesOf('main')];
  for (const starts of [main, entriesOf('worker')]) spreadLoads(starts, before, program);
  return (module: ModuleId): readonly ModuleId[] => {
    if (!before.has(module)) return [];
    const way = [module];
    for (let at = before.get(module); at !== undefined; at = before.get(at)) way.unshift(at);
    return way;
  };
}

/** Breadth first; what is reached already keeps its way. */
function spreadLoads(starts: readonly ModuleId[], before: Map<ModuleId, ModuleId | undefined>, program: Program): void {
  const queue = starts.filter((module) => !before.has(module));
  for (const module of queue) before.set(module, undefined);
  for (let module = queue.shift(); module !== undefined; module = queue.shift()) {
    const facts = program.modules.get(module);
    const next = [
      ...(facts?.imports ?? []).map((imported) => imported.module),
      ...(facts?.functions ?? []).flatMap((fact) => fact.loads.map((load) => load.module)),
    ];
    for (const to of next) {
      if (before.has(to)) continue;
      before.set(to, module);
      queue.push(to);
    }
  }
}
