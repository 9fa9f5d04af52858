import type { BlockingInfo, CallFact, FunctionFact, ModuleFacts, ValueRef } from '../calls/facts.ts';
import type { Gap } from '../model/gap.ts';
import type { CalleeId, FunctionId, ModuleId } from '../model/ids.ts';
import type { Analysis } from './analysis.ts';
import { derive } from './derive.ts';
import { type CallEdge, type EdgeSource, edgesOf, type Targets } from './edges.ts';
import { type Frames, findFrames } from './frames.ts';
import { indexFacts, type Program } from './index-facts.ts';
import { findPhases, type Phases } from './phases.ts';
import { follow, type OffThread, type Reach, type Roots } from './reach.ts';
import type { Exposure, FunctionPhase, FunctionRecord } from './site.ts';
import { type Seen, sitesOf } from './sites.ts';

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
  'sites' | 'functions' | 'unusedWrappers' | 'reachableModules' | 'workerModules'
> & {
  readonly calls: number;
  readonly gaps: readonly Gap[];
};

/** One daemon in one realm, followed. */
interface Run {
  readonly daemon: string;
  readonly realm: 'main' | 'worker';
  readonly reach: Reach;
  readonly frames: Frames;
  readonly phases: Phases;
  readonly entries: ReadonlySet<ModuleId>;
  /** In a worker: how code got there, by function: a wrapper's callee or a module's path. */
  readonly via: ReadonlyMap<FunctionId, Via>;
  /** In a worker: frames of the main realm that closures sent from there belong to. */
  readonly hosts: ReadonlyMap<FunctionId, FunctionId>;
  /** In a worker: functions sent by name, which are judged at the call that sends them. */
  readonly sentByName: ReadonlySet<FunctionId>;
}

interface Via {
  readonly name: string;
  readonly realm: 'argument' | 'module';
}

/** From facts to sites: who runs where, what blocks, and where that is seen. Pure, total and deterministic. */
export function summarise(request: SummaryRequest): Summary {
  const program = indexFacts(request.modules);
  const targets: Targets = { declared: request.declared, funnels: request.funnels };
  const runs = request.daemons.flatMap((daemon) => runsOf(daemon, program, request));
  const edges = allEdges(program, runs, targets);
  const derived = { main: derive(edges.main), worker: derive(edges.worker), nowhere: derive(edges.all) };
  const loaded = loadedWays(request.daemons, program, runs);
  const seen = [
    ...runs.flatMap((run) => seenIn(run, program, edges.byRun.get(run) ?? new Map())),
    ...runs.flatMap((run) => sentOff(run, program, targets)),
    ...unreached(program, runs, edges.all),
  ];
  const main = runs.filter((run) => run.realm === 'main');
  return {
    sites: sitesOf(seen, { program, derived, loaded }),
    functions: functionRecords(program, runs),
    unusedWrappers: unusedWrappers(request, program, runs),
    reachableModules: new Set(main.flatMap((run) => [...run.reach.modules])),
    workerModules: new Set(runs.filter((run) => run.realm === 'worker').flatMap((run) => [...run.reach.modules])),
    calls: reachedFunctions(program, runs).reduce((sum, fact) => sum + fact.callCount, 0),
    gaps: callGaps(program, runs),
  };
}

function runsOf(daemon: DaemonRoots, program: Program, request: SummaryRequest): readonly Run[] {
  const wrappers = wrapperFunctions(request, program);
  const options = { program, wrappers, wholeModules: request.wholeModules };
  const roots: Roots = {
    modules: daemon.modules,
    functions: daemon.functions,
    escaping: launchedValues(daemon, program, request.wholeModules),
  };
  const reach = follow(roots, { ...options, realm: 'main' });
  const entries = new Set([...daemon.modules, ...reach.processes]);
  const frames = findFrames(program, reach);
  const declaredBoot = new Set(request.boot);
  const boot = new Set([...daemon.functions, ...declaredBoot]);
  const followed = { daemon: daemon.name, reach, frames, entries };
  const worker = workerRun(followed, request, options);
  const calledElsewhere = worker === undefined ? NONE : sentOrCalledBySent(reach, worker, program);
  const phases = findPhases({ program, reach, frames, entries, boot, declaredBoot, calledElsewhere });
  const main: Run = { ...followed, realm: 'main', phases, via: new Map(), hosts: new Map(), sentByName: NONE };
  return worker === undefined ? [main] : [main, worker];
}

/** What the main realm sends to workers, and what that calls there. */
function sentOrCalledBySent(main: Reach, { reach, via }: Run, program: Program): ReadonlySet<FunctionId> {
  const sent = [...via].flatMap(([id, { realm }]) => (realm === 'argument' ? [program.functions.get(id)] : []));
  const calls = sent.flatMap((fact) => fact?.calls ?? []);
  const called = calls.flatMap((call) => [...(reach.targets.get(call) ?? [])]);
  return new Set([...called, ...sentFunctions(main, main.offThread).map(({ id }) => id)]);
}

/** What a launcher or framework calls: classes that are entries, and the default export of one that names nothing. */
function launchedValues(daemon: DaemonRoots, program: Program, wholeModules: boolean): readonly ValueRef[] {
  const classes = daemon.classes.map((id): ValueRef => ({ kind: 'class', id }));
  if (daemon.functions.length > 0) return classes;
  return daemon.modules.flatMap((module) => {
    const exported = program.modules.get(module)?.exports ?? new Map<string, readonly ValueRef[]>();
    // An entry that calls nothing and has no default export is there for what it exports: a plugin that a host loads.
    const idle = program.bodies.get(module)?.callCount === 0 && !wholeModules;
    const values = exported.get('default') ?? (idle ? [...exported.values()].flat() : []);
    return values.flatMap((value): readonly ValueRef[] =>
      value.kind === 'class' ? [value, { kind: 'instance', id: value.id }] : [value],
    );
  });
}

const NONE: ReadonlySet<FunctionId> = new Set();
const NO_BOOT = { boot: NONE, declaredBoot: NONE, calledElsewhere: NONE };

/** Worker modules and functions sent to workers, followed as a realm of their own until no new worker is found. */
function workerRun(
  main: Pick<Run, 'daemon' | 'reach' | 'frames'>,
  request: SummaryRequest,
  options: Omit<Parameters<typeof follow>[1], 'realm'>,
): Run | undefined {
  const { program } = options;
  let modules: readonly ModuleId[] = [...main.reach.workers, ...request.declaredWorkers];
  let sent = sentFunctions(main.reach, main.reach.offThread);
  if (modules.length === 0 && sent.length === 0) return undefined;
  for (;;) {
    const roots: Roots = {
      modules,
      functions: sent.map(({ id }) => id),
      escaping: modules.flatMap((m) => exportsOf(m, program)),
    };
    const reach = follow(roots, { ...options, realm: 'worker', captured: main.reach });
    const more = [...reach.workers].filter((module) => !modules.includes(module));
    const further = sentFunctions(reach, reach.offThread).filter(({ id }) => !sent.some((known) => known.id === id));
    if (more.length === 0 && further.length === 0) {
      const frames = findFrames(program, reach);
      const entries = new Set(modules);
      const phases = findPhases({ program, reach, frames, entries, ...NO_BOOT });
      const via = spreadVia(modules, sent, reach, frames, program);
      const where = judgedWhere(main, program);
      return { daemon: main.daemon, realm: 'worker', reach, frames, phases, entries, via, ...where };
    }
    modules = [...modules, ...more];
    sent = [...sent, ...further];
  }
}

/** Where the functions sent off by the main realm are judged: closures in the frame they are written in, others at the call. */
function judgedWhere(main: Pick<Run, 'reach' | 'frames'>, program: Program): Pick<Run, 'hosts' | 'sentByName'> {
  const hosts = new Map<FunctionId, FunctionId>();
  const sentByName = new Set<FunctionId>();
  for (const sent of main.reach.offThread) {
    for (const value of expand(sent.argument.value, main.reach)) {
      const fact = value.kind === 'function' ? program.functions.get(value.id) : undefined;
      if (fact === undefined) continue;
      if (isWrittenThere(fact, sent)) hosts.set(fact.id, main.frames.frameOf(sent.caller));
      else if (!fact.async) sentByName.add(fact.id);
    }
  }
  return { hosts, sentByName };
}

/** The argument is the function's own text, not a name of it. */
function isWrittenThere({ literal, place }: FunctionFact, { argument }: OffThread): boolean {
  if (!literal || place.file !== argument.place.file) return false;
  const { line, column, endLine, endColumn } = argument.place;
  const startsAfter = place.line > line || (place.line === line && place.column >= column);
  return startsAfter && (place.endLine < endLine || (place.endLine === endLine && place.endColumn <= endColumn));
}

function exportsOf(module: ModuleId, program: Program): readonly ValueRef[] {
  return [...(program.modules.get(module)?.exports.values() ?? [])].flat();
}

interface Sent {
  readonly id: FunctionId;
  readonly via: string;
}

function sentFunctions(reach: Reach, offThread: readonly OffThread[]): readonly Sent[] {
  return offThread.flatMap(({ argument, via }) =>
    expand(argument.value, reach).flatMap((value) => (value.kind === 'function' ? [{ id: value.id, via }] : [])),
  );
}

function expand(value: ValueRef, reach: Reach): readonly ValueRef[] {
  return value.kind === 'slot' ? reach.valuesOf(value.id) : [value];
}

/** Tells for every function of the worker realm by which way it got there, breadth first. */
function spreadVia(
  modules: readonly ModuleId[],
  sent: readonly Sent[],
  reach: Reach,
  frames: Frames,
  program: Program,
): ReadonlyMap<FunctionId, Via> {
  const via = new Map<FunctionId, Via>();
  const queue: { readonly id: FunctionId; readonly via: Via }[] = sent.map((entry) => ({
    id: entry.id,
    via: { name: entry.via, realm: 'argument' },
  }));
  for (const module of modules) {
    for (const fact of program.modules.get(module)?.functions ?? []) {
      queue.push({ id: fact.id, via: { name: module, realm: 'module' } });
    }
  }
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const fact = program.functions.get(next.id);
    if (fact === undefined || via.has(next.id) || !reach.functions.has(next.id)) continue;
    via.set(next.id, next.via);
    for (const called of calledFrom(fact, reach, frames)) queue.push({ id: called, via: next.via });
    for (const id of program.writtenIn.get(fact.id) ?? []) queue.push({ id, via: next.via });
  }
  return via;
}

function calledFrom(fact: FunctionFact, reach: Reach, frames: Frames): readonly FunctionId[] {
  return fact.calls.flatMap((call) => [
    ...(reach.targets.get(call) ?? []),
    ...frames
      .calledNow(fact.id, call)
      .flatMap(({ values }) => values.flatMap((value) => (value.kind === 'function' ? [value.id] : []))),
  ]);
}

function wrapperFunctions(request: SummaryRequest, program: Program): ReadonlyMap<FunctionId, readonly number[]> {
  const found = new Map<FunctionId, readonly number[]>();
  for (const fact of program.functions.values()) {
    const positions = request.wrappers.get(fact.callee);
    if (positions !== undefined) found.set(fact.id, positions);
  }
  return found;
}

interface Edges {
  readonly all: EdgesOfFunctions;
  readonly main: EdgesOfFunctions;
  readonly worker: EdgesOfFunctions;
  readonly byRun: ReadonlyMap<Run, EdgesOfFunctions>;
}

type EdgesOfFunctions = ReadonlyMap<FunctionId, readonly CallEdge[]>;

/** Edges of every run, and those that can be read off the facts alone for functions that nothing reaches. */
function allEdges(program: Program, runs: readonly Run[], targets: Targets): Edges {
  const byRun = new Map(runs.map((run) => [run, edgesOfRun(run, program, targets)]));
  const of = (realm: Run['realm']) =>
    united(runs.filter((run) => run.realm === realm).flatMap((run) => byRun.get(run) ?? []));
  const reached = united([...byRun.values()]);
  const alone = [...program.functions.values()].filter((fact) => !reached.has(fact.id));
  const rest = new Map(alone.map((fact) => [fact.id, edgesOf(fact, FACTS_ALONE, program, targets)]));
  return { all: new Map([...reached, ...rest]), main: of('main'), worker: of('worker'), byRun };
}

function edgesOfRun(run: Run, program: Program, targets: Targets): EdgesOfFunctions {
  const facts = [...run.reach.functions].flatMap((id) => program.functions.get(id) ?? []);
  return new Map(facts.map((fact) => [fact.id, edgesOf(fact, run, program, targets)]));
}

function united(maps: readonly EdgesOfFunctions[]): EdgesOfFunctions {
  const all = new Map<FunctionId, readonly CallEdge[]>();
  for (const [id, edges] of maps.flatMap((map) => [...map])) {
    const known = all.get(id) ?? [];
    const keys = new Set(known.map(keyOf));
    all.set(id, [...known, ...edges.filter((edge) => !keys.has(keyOf(edge)))]);
  }
  return all;
}

const FACTS_ALONE: EdgeSource = {
  realm: undefined,
  reach: { targets: new Map(), valuesOf: () => [] },
  frames: { calledNow: () => [], callsOwnParameter: () => false, frameOf: (id) => id },
};

function keyOf(edge: CallEdge): string {
  return `${edge.place.line}:${edge.place.column}-${edge.place.endColumn} ${edge.callee}`;
}

/** The sites of one run: the blocking calls in its frames, callbacks that belong to a frame included. */
function seenIn(run: Run, program: Program, edges: ReadonlyMap<FunctionId, readonly CallEdge[]>): readonly Seen[] {
  const seen: Seen[] = [];
  for (const id of run.reach.functions) {
    const frame = program.functions.get(run.frames.frameOf(id));
    if (frame === undefined || !isFrame(frame, run)) continue;
    for (const edge of edges.get(id) ?? []) {
      if (edge.target !== undefined && run.frames.frameOf(edge.target) === frame.id) continue;
      const exposure = exposureOf(id, frame, edge.call, run);
      if (exposure === undefined) continue;
      const eagerArgumentOf = eagerWrapper(program.functions.get(id), edge.call, run);
      const { realm, daemon } = run;
      seen.push({
        edge,
        frame: run.hosts.get(frame.id) ?? frame.id,
        realm,
        exposure,
        daemons: [daemon],
        eagerArgumentOf,
      });
    }
  }
  return seen;
}

/** Functions whose body is judged where it stands; every other one is judged where it is called. */
function isFrame(fact: FunctionFact, { phases, sentByName }: Run): boolean {
  if (sentByName.has(fact.id)) return false;
  return fact.async || fact.kind === 'module' || phases.roots.has(fact.id) || phases.starts.has(fact.id);
}

function exposureOf(id: FunctionId, frame: FunctionFact, call: CallFact, run: Run): Exposure | undefined {
  if (run.realm === 'worker') {
    const via = run.via.get(id) ?? run.via.get(frame.id);
    return via === undefined ? undefined : { kind: 'wrapped', via: via.name, realm: via.realm };
  }
  if (run.phases.turn.has(id)) return { kind: 'turn' };
  if (run.phases.startup.has(id)) return call.loop ? { kind: 'turn' } : { kind: 'startup' };
  return undefined;
}

/** `toThread(load(x))`: the argument runs on the loop before the wrapper is called. */
function eagerWrapper(fact: FunctionFact | undefined, call: CallFact, run: Run): CalleeId | undefined {
  const outer = call.argumentOf === null ? undefined : fact?.calls[call.argumentOf.call];
  if (outer === undefined || call.argumentOf === null) return undefined;
  return run.reach.wrapperOf(outer, call.argumentOf.position);
}

/** Functions that leave the thread by name. What a closure calls is seen where it runs, in the worker realm. */
function sentOff(run: Run, program: Program, targets: Targets): readonly Seen[] {
  if (run.realm === 'worker') return [];
  return run.reach.offThread.flatMap((sent) => {
    const frame = run.frames.frameOf(sent.caller);
    const exposure: Exposure = { kind: 'wrapped', via: sent.via, realm: 'argument' };
    const common = { frame, realm: 'worker', exposure, daemons: [run.daemon], eagerArgumentOf: undefined } as const;
    return expand(sent.argument.value, run.reach).flatMap((value) =>
      edgesSent(value, sent, program, targets).map((edge) => ({ edge, ...common })),
    );
  });
}

function edgesSent(value: ValueRef, sent: OffThread, program: Program, targets: Targets): readonly CallEdge[] {
  const { place, text } = sent.call;
  const written = { from: sent.caller, call: sent.call, place, text, inline: false };
  if (value.kind === 'external') {
    if (value.blocking === undefined) return [];
    return [{ ...written, callee: value.id, target: undefined, primitive: value.blocking }];
  }
  const fact = value.kind === 'function' ? program.functions.get(value.id) : undefined;
  if (fact === undefined || fact.async || isWrittenThere(fact, sent)) return [];
  const primitive = targets.declared.get(fact.callee);
  return [{ ...written, callee: fact.callee, target: primitive === undefined ? fact.id : undefined, primitive }];
}

/** Blocking calls in functions that no daemon reaches, each where it would be judged if somebody called it. */
function unreached(
  program: Program,
  runs: readonly Run[],
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
): readonly Seen[] {
  const reached = new Set(runs.flatMap((run) => [...run.reach.functions]));
  const called = new Set<FunctionId>();
  for (const own of edges.values()) for (const edge of own) if (edge.target !== undefined) called.add(edge.target);
  return [...program.functions.values()]
    .filter((fact) => !reached.has(fact.id) && (fact.async || !called.has(fact.id)))
    .flatMap((fact) =>
      (edges.get(fact.id) ?? []).map((edge): Seen => {
        const exposure: Exposure = { kind: 'unreached' };
        return { edge, frame: fact.id, realm: 'nowhere', exposure, daemons: [], eagerArgumentOf: undefined };
      }),
    );
}

function functionRecords(program: Program, runs: readonly Run[]): readonly FunctionRecord[] {
  return [...program.functions.values()]
    .filter((fact) => fact.kind !== 'module')
    .map((fact) => {
      const { file, line, column } = fact.place;
      return { file, line, column, name: fact.name, phase: phaseOf(fact, runs) };
    })
    .sort((a, b) => (a.file !== b.file ? (a.file < b.file ? -1 : 1) : a.line - b.line || a.column - b.column));
}

function phaseOf(fact: FunctionFact, runs: readonly Run[]): FunctionPhase {
  const main = runs.filter((run) => run.realm === 'main' && run.reach.functions.has(fact.id));
  const turn = main.some((run) => run.phases.turn.has(fact.id));
  const startup = main.some((run) => run.phases.startup.has(fact.id));
  if (turn) return startup ? 'both' : 'turn';
  if (startup || main.length > 0) return 'startup';
  return runs.some((run) => run.realm === 'worker' && run.reach.functions.has(fact.id)) ? 'worker' : 'unreached';
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
        const answered = runs.some((run) => (run.reach.targets.get(call)?.size ?? 0) > 0);
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

function unusedWrappers(request: SummaryRequest, program: Program, runs: readonly Run[]): readonly CalleeId[] {
  const used = new Set<string>(runs.flatMap((run) => run.reach.offThread.map((sent) => sent.via)));
  for (const run of runs) {
    for (const ids of run.reach.targets.values()) {
      for (const id of ids) used.add(program.functions.get(id)?.callee ?? '');
    }
  }
  return [...request.wrappers.keys()].filter((callee) => !used.has(callee)).sort();
}

/** Shortest ways along module edges, from the entries of all daemons. */
function loadedWays(daemons: readonly DaemonRoots[], program: Program, runs: readonly Run[]) {
  const before = new Map<ModuleId, ModuleId | undefined>();
  const started = runs.flatMap((run) => [...run.entries]);
  const queue = [...daemons.flatMap((daemon) => daemon.modules), ...started];
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
  return (module: ModuleId): readonly ModuleId[] => {
    if (!before.has(module)) return [];
    const way = [module];
    for (let at = before.get(module); at !== undefined; at = before.get(at)) way.unshift(at);
    return way;
  };
}
