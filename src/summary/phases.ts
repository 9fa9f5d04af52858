import type { CallFact, FunctionFact, LoadFact } from '../calls/facts.ts';
import type { FunctionId, ModuleId } from '../model/ids.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import { keptThrough, type Memos, memosOf } from './memo.ts';
import type { Chaining, Reach } from './reach.ts';

/** When functions run: while the daemon starts, or in turns of the loop afterwards. */
export interface Phases {
  readonly startup: ReadonlySet<FunctionId>;
  readonly turn: ReadonlySet<FunctionId>;
  /** Functions that begin a turn of their own: nobody known calls them, somebody unseen may, or only after an await. */
  readonly roots: ReadonlySet<FunctionId>;
  /** Functions that begin at startup: entry modules, boot functions, and what a container or launcher calls first. */
  readonly starts: ReadonlySet<FunctionId>;
  /** Calls that fill a variable of the process: made at startup, and not again because nothing empties it. */
  readonly settled: ReadonlySet<CallFact>;
}

export interface PhaseOptions {
  readonly program: Program;
  readonly reach: Reach;
  readonly frames: Frames;
  /** Entry modules, whose top-level calls boot the daemon. */
  readonly entries: ReadonlySet<ModuleId>;
  /** Functions an entry names or the document lists under `startup:`. */
  readonly boot: ReadonlySet<FunctionId>;
  /** Those the document lists: whoever calls them unseen does it at startup. */
  readonly declaredBoot: ReadonlySet<FunctionId>;
  /** Functions sent to another realm or called there: here they may merely be held. */
  readonly calledElsewhere: ReadonlySet<FunctionId>;
}

interface Context extends PhaseOptions {
  /** Modules that somebody imports while running: their top-level calls boot, if it is the boot that imports them. */
  readonly launched: ReadonlySet<ModuleId>;
  /** Functions that an entry names or calls at its top. */
  readonly launchers: ReadonlySet<FunctionId>;
}

interface Step {
  readonly target: FunctionId;
  readonly phase: 'startup' | 'turn';
}

/** Spreads the two phases along the calls: startup from entry modules and boot functions, turns from everything else. */
export function findPhases(given: PhaseOptions): Phases {
  const options: Context = { ...given, launched: launchedModules(given), launchers: launchersOf(given) };
  const { program, reach } = options;
  const callers = knownCallers(options);
  const startup = new Set<FunctionId>();
  const roots = turnRoots(options, callers);
  const starts = new Set(startupRoots(options, callers));
  spread([...starts], startup, (fact) => stepsOf(fact, 'startup', options).filter((s) => s.phase === 'startup'));
  const late = [...startup].flatMap((id) => {
    const fact = program.functions.get(id);
    return fact === undefined ? [] : stepsOf(fact, 'startup', options).filter((step) => step.phase === 'turn');
  });
  const begins = [...roots, ...late.map((step) => step.target)].filter((id) => !isStartedModule(id, startup, program));
  let memos = memosOf(startup, program, options.frames);
  for (;;) {
    const turn = turnsWithout(memos);
    const kept = keptThrough(turn, memos, program);
    if (kept.size === memos.size)
      return {
        startup,
        turn,
        roots: new Set([...roots, ...calledLate(options), ...reach.chained.keys()]),
        starts,
        settled: new Set(kept.keys()),
      };
    memos = kept;
  }

  function turnsWithout(settled: Memos): ReadonlySet<FunctionId> {
    const turn = new Set<FunctionId>();
    spread(begins, turn, (fact) =>
      stepsOf(withoutCalls(fact, settled), 'turn', options).filter(
        (step) => !isStartedModule(step.target, startup, program),
      ),
    );
    return turn;
  }

  function spread(
    from: readonly FunctionId[],
    into: Set<FunctionId>,
    next: (fact: FunctionFact) => readonly Step[],
  ): void {
    const queue = [...from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const fact = program.functions.get(id);
      if (fact === undefined || into.has(id) || !reach.functions.has(id)) continue;
      into.add(id);
      queue.push(...next(fact).map((step) => step.target));
    }
  }
}

function withoutCalls(fact: FunctionFact, settled: Memos): FunctionFact {
  return settled.size === 0 ? fact : { ...fact, calls: fact.calls.filter((call) => !settled.has(call)) };
}

function launchersOf({ program, reach, entries, boot }: PhaseOptions): ReadonlySet<FunctionId> {
  const top = [...entries].flatMap((module) => program.bodies.get(module)?.calls ?? []);
  return new Set([...boot, ...top.flatMap((call) => [...(reach.targets.get(call) ?? [])])]);
}

function launchedModules({ program, reach }: PhaseOptions): ReadonlySet<ModuleId> {
  const facts = [...reach.functions].flatMap((id) => program.functions.get(id) ?? []);
  return new Set(
    facts.flatMap((fact) => fact.loads.filter((load) => isLaunch(load, fact)).map(({ module }) => module)),
  );
}

/** `import('./server')`, and `require('./server')` in a function; at the top of a module that is how modules are had. */
function isLaunch({ kind }: LoadFact, { kind: within }: FunctionFact): boolean {
  return kind === 'dynamic' || (kind === 'require' && within !== 'module');
}

/** A module body runs once: one that ran at startup does not run again when a turn imports it. */
function isStartedModule(id: FunctionId, startup: ReadonlySet<FunctionId>, program: Program): boolean {
  return program.functions.get(id)?.kind === 'module' && startup.has(id);
}

/** Constructors that nobody is known to call are called by a container while it wires the daemon together. */
function startupRoots(options: Context, callers: ReadonlySet<FunctionId>): readonly FunctionId[] {
  const { program, entries, boot, reach } = options;
  const bodies = [...entries].flatMap((module) => program.bodies.get(module)?.id ?? []);
  const constructed = [...reach.functions].filter(
    (id) => program.functions.get(id)?.kind === 'constructor' && !callers.has(id),
  );
  const chained = [...reach.chained.keys()].filter((id) => bootsInChain(id, options));
  return [...bodies, ...boot, ...chained, ...reach.aside, ...constructed];
}

/** Everything the frame starts, with the phase it starts in. */
function stepsOf(fact: FunctionFact, phase: 'startup' | 'turn', options: Context): readonly Step[] {
  const { program } = options;
  const imports = fact.kind === 'module' ? (program.modules.get(fact.module)?.imports ?? []) : [];
  const bodies = (module: ModuleId): readonly FunctionId[] => {
    const body = program.bodies.get(module);
    return body === undefined ? [] : [body.id];
  };
  return [
    ...imports.flatMap(({ module }) => bodies(module).map((target) => ({ target, phase }))),
    ...fact.loads.flatMap((load) =>
      bodies(load.module).map((target) => ({ target, phase: load.loop ? ('turn' as const) : phase })),
    ),
    ...fact.calls.flatMap((call) =>
      calledBy(fact, call, options).map((target) => ({
        target,
        phase: phaseOfCall(fact, call, target, phase, options),
      })),
    ),
    ...fact.calls.flatMap((call) =>
      isAwaitedChain({ caller: fact, call })
        ? callbacksOf(call, options).map((target) => ({ target, phase: call.loop ? 'turn' : phase }) as const)
        : [],
    ),
  ];
}

/** `await load().then(use)` in an async function: whoever awaits that waits for the callback as well. */
function isAwaitedChain({ caller, call }: Chaining): boolean {
  return caller.async && call.consumed && call.effects.chained.length > 0;
}

function callbacksOf(call: CallFact, { reach }: PhaseOptions): readonly FunctionId[] {
  const handed = call.arguments.filter(({ position }) => call.effects.chained.includes(position));
  const values = handed.flatMap(({ value }) => (value.kind === 'slot' ? reach.valuesOf(value.id) : [value]));
  return values.flatMap((value) => (value.kind === 'function' ? [value.id] : []));
}

/** Functions that run when the call is made: its targets, and the arguments it calls before it returns. */
export function calledBy(
  fact: FunctionFact,
  call: CallFact,
  { reach, frames }: Pick<PhaseOptions, 'reach' | 'frames'>,
) {
  const handed = frames
    .calledNow(fact.id, call)
    .flatMap(({ values }) => values.flatMap((value) => (value.kind === 'function' ? [value.id] : [])));
  // What a function calls of its own parameters before it awaits, its callers answer for: each for what it hands over.
  const own =
    call.awaits === 0 &&
    call.callees.length > 0 &&
    call.callees.every((callee) => frames.callsOwnParameter(fact.id, callee));
  return own ? handed : [...(reach.targets.get(call) ?? []), ...handed];
}

function phaseOfCall(
  fact: FunctionFact,
  call: CallFact,
  target: FunctionId,
  phase: 'startup' | 'turn',
  options: Context,
): 'startup' | 'turn' {
  if (phase === 'turn' || call.loop) return 'turn';
  const called = options.program.functions.get(target);
  const waitedFor = called?.async !== true || call.consumed || called.settles;
  return waitedFor || isBootBody(fact, options) ? 'startup' : 'turn';
}

/**
 * The body of an entry module, callbacks merged into it (`if (main) { run(() => start()) }`), and those that boot without
 * being able to await what they start: constructors, and a boot function that is not async.
 */
function isBootBody(fact: FunctionFact, options: Context): boolean {
  const frame = options.program.functions.get(options.frames.frameOf(fact.id));
  if (frame === undefined) return false;
  if (frame.kind === 'module') return options.entries.has(frame.module) || options.launched.has(frame.module);
  return frame.kind === 'constructor' || (!frame.async && options.launchers.has(frame.id));
}

/** `prepare().then(serve)` at the top of an entry: the callback boots as the body does. */
function bootsInChain(id: FunctionId, options: Context): boolean {
  const chainers = options.reach.chained.get(id) ?? [];
  return chainers.length > 0 && chainers.every(({ caller }) => isTop(caller.id, options));
}

/** The body of an entry module, what a launcher calls aside from the loop, or a callback of a chain that begins there. */
function isTop(id: FunctionId, options: Context, seen: ReadonlySet<FunctionId> = new Set()): boolean {
  if (seen.has(id)) return false;
  const fact = options.program.functions.get(options.frames.frameOf(id));
  if (fact === undefined) return false;
  if (fact.kind === 'module') return options.entries.has(fact.module);
  if (options.reach.aside.has(fact.id) && !options.reach.escaped.has(fact.id)) return true;
  return (options.reach.chained.get(fact.id) ?? []).some(({ caller }) =>
    isTop(caller.id, options, new Set([...seen, id])),
  );
}

function knownCallers(options: Context): ReadonlySet<FunctionId> {
  const called = new Set<FunctionId>();
  for (const id of options.reach.functions) {
    const fact = options.program.functions.get(id);
    for (const call of fact?.calls ?? []) {
      for (const target of fact === undefined ? [] : calledBy(fact, call, options)) called.add(target);
    }
  }
  return called;
}

/** Functions that somebody unseen calls, or that are reached and that nobody is known to call. */
function turnRoots(options: Context, callers: ReadonlySet<FunctionId>): ReadonlySet<FunctionId> {
  const { reach, program, boot, declaredBoot, calledElsewhere } = options;
  const answered = new Set([...callers, ...boot, ...calledElsewhere]);
  const roots = new Set<FunctionId>();
  for (const id of reach.functions) {
    const fact = program.functions.get(id);
    if (fact === undefined || fact.kind === 'module' || fact.kind === 'constructor') continue;
    if (reach.aside.has(id) && !reach.escaped.has(id)) continue;
    if ((bootsInChain(id, options) || isAwaited(id, options)) && !reach.escaped.has(id)) continue;
    const handedOut = reach.escaped.has(id) && !declaredBoot.has(id);
    if (handedOut || !answered.has(id)) roots.add(id);
  }
  return roots;
}

/** A callback of nothing but awaited chains runs when the functions do that await them. */
function isAwaited(id: FunctionId, { reach }: PhaseOptions): boolean {
  const chainings = reach.chained.get(id) ?? [];
  return chainings.length > 0 && chainings.every(isAwaitedChain);
}

/** Functions handed to a project function that awaits something before it calls them. */
function calledLate({ reach, program, frames }: PhaseOptions): ReadonlySet<FunctionId> {
  const late = new Set<FunctionId>();
  for (const id of reach.functions) {
    for (const call of program.functions.get(id)?.calls ?? []) {
      for (const value of frames.calledLate(id, call)) if (value.kind === 'function') late.add(value.id);
    }
  }
  return late;
}
