import type { Clock } from './clock.ts';
import type { Phase, Store } from './store.ts';
import { newTally } from './tally.ts';

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
}

/** Before a call that has taken this long, what was counted is written: nothing can be while it runs. */
const LONG_MS = 100;

export function newRecorder(clock: Clock, store: Store, begins: Phase): Recorder {
  let phase = begins;
  let depth = 0;
  let alone = false;
  let outermost = newTally();
  let isFirst = false;
  let start = 0;
  let blocked = false;

  const timeAlone: Recorder['timeAlone'] = (call, run) => {
    alone = true;
    const from = clock.mark(LONG_MS);
    try {
      return run();
    } finally {
      const end = clock.now();
      alone = false;
      store.addAlone(call, end - from, clock.sinceMark(from, end));
    }
  };
  return {
    enter: (site) => {
      const tally = store.tallyOf(site, phase);
      depth += 1;
      if (depth > 1) return tally.addInner();
      outermost = tally;
      blocked = false;
      isFirst = tally.isNew();
      if (tally.longest() > LONG_MS) store.flush();
      start = clock.mark(isFirst ? LONG_MS : tally.mean());
    },
    leave: () => {
      depth -= 1;
      if (depth > 0) return;
      const end = clock.now();
      outermost.add(end - start, clock.sinceMark(start, end), blocked);
      store.counted(isFirst, end);
    },
    encloses: () => depth > 0 || alone,
    sawBlocking: () => {
      blocked = true;
    },
    timeAlone: (call, run) => {
      if (phase === 'loop') return timeAlone(call, run);
      store.skip('starting');
      return run();
    },
    started: () => {
      phase = 'loop';
    },
  };
}
