import type { FunctionFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId, ModuleId } from '../model/ids.ts';
import { follow } from './follow.ts';
import { type Frames, findFrames } from './frames.ts';
import type { Program } from './index-facts.ts';
import { findPhases, type Phases } from './phases.ts';
import type { OffThread, Reach, Roots } from './reach.ts';
import type { DaemonRoots, SummaryRequest } from './summarise.ts';

/** Each daemon followed in the main realm and, where it starts or feeds workers, in the worker realm. */

/** One daemon in one realm, followed. */
export interface Run {
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

export function runsOf(daemon: DaemonRoots, program: Program, request: SummaryRequest): readonly Run[] {
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

/**
 * What a launcher or framework calls: classes that are entries, what the functions that are entries answer, and the
 * default export of an entry that names nothing.
 */
function launchedValues(daemon: DaemonRoots, program: Program, wholeModules: boolean): readonly ValueRef[] {
  const classes = daemon.classes.map((id): ValueRef => ({ kind: 'class', id }));
  if (daemon.functions.length > 0) return [...classes, ...answersOf(daemon.functions, program)];
  return daemon.modules.flatMap((module) => {
    const exported = program.modules.get(module)?.exports ?? new Map<string, readonly ValueRef[]>();
    // An entry that calls nothing and has no default export is there for what it exports: a plugin that a host loads.
    const idle = startsNothing(program.bodies.get(module)) && !wholeModules;
    const values = exported.get('default') ?? (idle ? [...exported.values()].flat() : []);
    return values.flatMap((value): readonly ValueRef[] =>
      value.kind === 'class' ? [value, { kind: 'instance', id: value.id }] : [value],
    );
  });
}

/** To listen to what befalls the process (`process.on('unhandledRejection', …)`) starts nothing either. */
function startsNothing(body: FunctionFact | undefined): boolean {
  const listens = body?.calls.filter(({ callees }) => callees.some(({ id }) => PROCESS_LISTENERS.has(id)));
  return body !== undefined && body.callCount === listens?.length;
}

const PROCESS_LISTENERS: ReadonlySet<string> = new Set(['node:process#Process.on', 'node:process#Process.once']);

function answersOf(ids: readonly FunctionId[], program: Program): readonly ValueRef[] {
  return ids.flatMap((id) => program.functions.get(id) ?? []).map(({ returns }) => ({ kind: 'slot', id: returns }));
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
export function isWrittenThere({ literal, place }: FunctionFact, { argument }: OffThread): boolean {
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

export function expand(value: ValueRef, reach: Reach): readonly ValueRef[] {
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
