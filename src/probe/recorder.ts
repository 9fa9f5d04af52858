import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { CountedSite, RawFrame, SamplesLine } from './samples.ts';
import { newTally, type Tally } from './tally.ts';

/**
 * Times the calls of one thread. Calls nest strictly, for they are synchronous: the outermost one has the time that the
 * loop felt, those within it are only counted.
 */
export interface Recorder {
  readonly enter: (site: number) => void;
  readonly leave: () => void;
  /** Whether a measured call is running, or a builtin that is timed by itself. */
  readonly encloses: () => boolean;
  /** A blocking builtin ran within the measured call. */
  readonly sawBlocking: () => void;
  /** Runs a blocking builtin that no measured call encloses, and times it. */
  readonly timeAlone: <T>(call: string, run: () => T) => T;
  /** The module the process was started with has run. */
  readonly started: () => void;
  readonly flush: () => void;
}

export interface RecorderParts {
  readonly sites: number;
  readonly clock: Clock;
  readonly journal: Journal;
  /** The stack of its caller, or undefined when no more time may go into stacks. */
  readonly takeStack: () => readonly RawFrame[] | undefined;
  /** Calls `run` once, later, without keeping the process alive. */
  readonly later: (run: () => void, milliseconds: number) => void;
  readonly starting: boolean;
}

/** Half of what may be lost when the process is killed. */
const FLUSH_MS = 500;
/** Before a call that has taken this long, what was counted is written: nothing can be while it runs. */
const LONG_MS = 100;
/** More different stacks than this are not told apart any more. */
const MAX_STACKS = 2000;

type Phase = CountedSite['phase'];

export function newRecorder(parts: RecorderParts): Recorder {
  const { clock } = parts;
  const store = newStore(parts);
  let phase: Phase = parts.starting ? 'starting' : 'loop';
  let depth = 0;
  let alone = false;
  let outermost = newTally();
  let start = 0;
  let blocked = false;

  const enter = (site: number): void => {
    const tally = store.tallyOf(site, phase);
    depth += 1;
    if (depth > 1) return tally.addInner();
    outermost = tally;
    blocked = false;
    if (tally.longest() > LONG_MS) store.flush();
    start = clock.mark();
  };
  const leave = (): void => {
    depth -= 1;
    if (depth > 0) return;
    const end = clock.now();
    const first = outermost.longest() === 0;
    outermost.add(end - start, clock.sinceMark(start, end), blocked);
    if (first) store.flush();
    else store.changed(end);
  };
  const timeAlone: Recorder['timeAlone'] = (call, run) => {
    if (phase === 'starting') {
      store.skipped('starting');
      return run();
    }
    alone = true;
    const from = clock.mark();
    try {
      return run();
    } finally {
      const end = clock.now();
      alone = false;
      store.addAlone(call, end - from, clock.sinceMark(from, end));
    }
  };
  return {
    enter,
    leave,
    encloses: () => depth > 0 || alone,
    sawBlocking: () => {
      blocked = true;
    },
    timeAlone,
    started: () => {
      phase = 'loop';
    },
    flush: store.flush,
  };
}

interface Store {
  readonly tallyOf: (site: number, phase: Phase) => Tally;
  readonly addAlone: (call: string, wall: number, cpu: number) => void;
  readonly skipped: (why: keyof SamplesLine['unseen']) => void;
  readonly changed: (now: number) => void;
  readonly flush: () => void;
}

/** The counts of a thread, written out twice a second: by a timer, or by a call when the loop never turns. */
function newStore({ sites, clock, journal, takeStack, later }: RecorderParts): Store {
  const tallies: Record<Phase, Tally[]> = { loop: [], starting: [] };
  const stacks = new Map<string, { readonly stack: number; readonly tally: Tally }>();
  const unseen = { starting: 0, budget: 0 };
  let flushed = clock.now();
  let awaited = false;

  const flush = (): void => {
    flushed = clock.now();
    const line: SamplesLine = {
      kind: 'samples',
      sites: [...takeSites('loop'), ...takeSites('starting')],
      stacks: [...stacks.values()].flatMap(({ stack, tally }) => taken(tally, (counted) => [stack, counted] as const)),
      unseen: { ...unseen },
    };
    const { starting, budget } = unseen;
    Object.assign(unseen, { starting: 0, budget: 0 });
    if (line.sites.length + line.stacks.length + starting + budget > 0) journal.append(line);
  };
  const takeSites = (phase: Phase): readonly CountedSite[] =>
    tallies[phase].flatMap((tally, site) => taken(tally, (counted) => ({ site, phase, counted })));
  const stackTally = (call: string): Tally | undefined => {
    const frames = takeStack();
    if (frames === undefined || stacks.size >= MAX_STACKS) return undefined;
    const key = `${call} ${frames.map(({ file, line, column }) => `${file}:${line}:${column}`).join(' ')}`;
    const known = stacks.get(key);
    if (known !== undefined) return known.tally;
    const made = { stack: stacks.size, tally: newTally() };
    stacks.set(key, made);
    journal.append({ kind: 'stack', stack: made.stack, call, frames });
    return made.tally;
  };
  const flushLater = (): void => {
    awaited = true;
    later(() => {
      awaited = false;
      flush();
    }, FLUSH_MS);
  };
  const changed = (now: number): void => {
    if (now - flushed > FLUSH_MS) flush();
    else if (!awaited) flushLater();
  };
  const skip = (why: keyof SamplesLine['unseen']): void => {
    unseen[why] += 1;
    if (!awaited) flushLater();
  };
  return {
    flush,
    tallyOf: (site, phase) => {
      const known = tallies[phase];
      if (known.length === 0) for (let index = 0; index < sites; index += 1) known.push(newTally());
      return known[site] ?? newTally();
    },
    addAlone: (call, wall, cpu) => {
      const tally = stackTally(call);
      if (tally === undefined) return skip('budget');
      const first = tally.longest() === 0;
      tally.add(wall, cpu, true);
      if (first) flush();
      else changed(clock.now());
    },
    skipped: skip,
    changed,
  };
}

function taken<T>(tally: Tally, shape: (counted: ReturnType<Tally['take']> & object) => T): readonly T[] {
  const counted = tally.take();
  return counted === undefined ? [] : [shape(counted)];
}
