import { UNKNOWN } from './tally.ts';

/** Wall and processor time of the thread, in milliseconds. Taken before anything can replace what tells the time. */
export interface Clock {
  readonly now: () => number;
  /**
   * Takes a reading of processor time to begin with, or shares the last one when that is fresh; answers with the time.
   * Calls that are usually so short (mean, in milliseconds) that the reading would cost them much share a staler one.
   */
  readonly mark: (usual: number) => number;
  /** Processor time since the mark, for a call that began at `start`; unknown where it was too short to tell. */
  readonly sinceMark: (start: number, end: number) => number;
}

/** Readings this close together are shared. */
const FRESH_MS = 0.05;
/** A reading costs two microseconds: a fiftieth of a call that usually takes this long. */
const WORTH_MS = 0.1;
/** For shorter ones. One that is long for once is told all the same, from ten times this on at the latest. */
const STALE_MS = 0.5;
const SHORTEST_TOLD_MS = 1;
/** What may have passed since the reading when a call begins, as a share of the call: how far off its figure may be. */
const COARSENESS = 0.1;

export function newClock(): Clock {
  const now = readerOfTime();
  const processorTime = readerOfProcessorTime();
  let markedAt = Number.NEGATIVE_INFINITY;
  let marked = 0;
  return {
    now,
    mark: (usual) => {
      const time = now();
      if (time - markedAt < (usual < WORTH_MS ? STALE_MS : FRESH_MS)) return time;
      marked = processorTime();
      markedAt = now();
      return markedAt;
    },
    sinceMark: (start, end) => {
      if (end - start < Math.max(SHORTEST_TOLD_MS, (start - markedAt) / COARSENESS)) return UNKNOWN;
      const read = processorTime();
      const used = read - marked - Math.max(0, start - markedAt);
      marked = read;
      markedAt = end;
      return Math.min(Math.max(used, 0), end - start);
    },
  };
}

/** `hrtime` takes two thirds of the time that `performance.now` takes: every call reads it twice. */
function readerOfTime(): () => number {
  const { hrtime } = process;
  return () => {
    const [seconds, nanoseconds] = hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  };
}

/** Of this thread where Node can tell it (23.9 and later), else of the process with all its threads. */
function readerOfProcessorTime(): () => number {
  const ofThread: unknown = Reflect.get(process, 'threadCpuUsage');
  const read = typeof ofThread === 'function' ? ofThread.bind(process) : process.cpuUsage.bind(process);
  return () => {
    const { user, system } = read();
    return (user + system) / 1000;
  };
}
