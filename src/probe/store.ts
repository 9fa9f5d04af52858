import type { Journal } from './journal.ts';
import type { CountedSite, RawFrame, SamplesLine } from './samples.ts';
import { newTally, type Tally } from './tally.ts';

/**
 * The counts of a thread, written out twice a second: by a timer, or by a call when the loop never turns. What is seen
 * for the first time is written at once, for a process of a test runner may not live that long.
 */
export interface Store {
  readonly tallyOf: (site: number, phase: Phase) => Tally;
  /** Counts a blocking call by its stack, which is taken here. */
  readonly addAlone: (call: string, wall: number, cpu: number) => void;
  readonly skip: (why: keyof SamplesLine['unseen']) => void;
  readonly flush: () => void;
  /** A call was counted that ended at this time: the first one is written at once, others within half a second. */
  readonly counted: (isFirst: boolean, time: number) => void;
}

export type Phase = CountedSite['phase'];

export interface StoreParts {
  readonly sites: number;
  readonly journal: Journal;
  readonly now: () => number;
  /** The stack of its caller, or undefined when no more time may go into stacks. */
  readonly takeStack: () => readonly RawFrame[] | undefined;
  /** Calls `run` once, later, without keeping the process alive. */
  readonly later: (run: () => void, milliseconds: number) => void;
}

/** Half of what may be lost when the process is killed. */
const FLUSH_MS = 500;

export function newStore({ sites, journal, now, takeStack, later }: StoreParts): Store {
  const tallies = newTallies(sites);
  const stacks = newStacks(journal, takeStack);
  const unseen = { starting: 0, budget: 0 };
  let flushed = now();
  let awaited = false;

  const flush = (): void => {
    flushed = now();
    const line: SamplesLine = { kind: 'samples', sites: tallies.take(), stacks: stacks.take(), unseen: { ...unseen } };
    const { starting, budget } = unseen;
    Object.assign(unseen, { starting: 0, budget: 0 });
    if (line.sites.length + line.stacks.length + starting + budget > 0) journal.append(line);
  };
  const flushSoon = (time: number): void => {
    if (time - flushed > FLUSH_MS) return flush();
    if (awaited) return;
    awaited = true;
    later(() => {
      awaited = false;
      flush();
    }, FLUSH_MS);
  };
  const counted: Store['counted'] = (isFirst, time) => {
    if (isFirst) flush();
    else flushSoon(time);
  };
  const skip: Store['skip'] = (why) => {
    unseen[why] += 1;
    flushSoon(now());
  };
  return {
    tallyOf: tallies.of,
    addAlone: (call, wall, cpu) => {
      const tally = stacks.of(call);
      if (tally === undefined) return skip('budget');
      const isFirst = tally.isNew();
      tally.add(wall, cpu, true);
      counted(isFirst, now());
    },
    skip,
    flush,
    counted,
  };
}

/** A tally for each site of the plan and each phase, made when the first call of the phase runs. */
function newTallies(sites: number) {
  const byPhase: Record<Phase, Tally[]> = { loop: [], starting: [] };
  const taken = (phase: Phase): readonly CountedSite[] =>
    byPhase[phase].flatMap((tally, site) => {
      const counted = tally.take();
      return counted === undefined ? [] : [{ site, phase, counted }];
    });
  return {
    of: (site: number, phase: Phase): Tally => {
      const known = byPhase[phase];
      while (known.length < sites) known.push(newTally());
      return known[site] ?? newTally();
    },
    take: (): readonly CountedSite[] => [...taken('loop'), ...taken('starting')],
  };
}

/** More different stacks than this are not told apart any more. */
const MAX_STACKS = 10_000;

/** A tally for each builtin and stack. */
function newStacks(journal: Journal, takeStack: StoreParts['takeStack']) {
  const known = new Map<string, { readonly stack: number; readonly tally: Tally }>();
  return {
    of: (call: string): Tally | undefined => {
      const frames = takeStack();
      if (frames === undefined) return undefined;
      const key = `${call} ${frames.map(({ file, line, column }) => `${file}:${line}:${column}`).join(' ')}`;
      const found = known.get(key);
      if (found !== undefined || known.size >= MAX_STACKS) return found?.tally;
      const made = { stack: known.size, tally: newTally() };
      known.set(key, made);
      journal.append({ kind: 'stack', stack: made.stack, call, frames });
      return made.tally;
    },
    take: (): SamplesLine['stacks'] =>
      [...known.values()].flatMap(({ stack, tally }) => {
        const counted = tally.take();
        return counted === undefined ? [] : [[stack, counted] as const];
      }),
  };
}
