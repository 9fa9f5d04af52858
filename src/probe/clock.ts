import { UNKNOWN } from './tally.ts';

/** Wall and processor time of the thread, in milliseconds. Taken before anything can replace what tells the time. */
export interface Clock {
  readonly now: () => number;
  /** Takes a reading of processor time to begin with, or shares the last one when that is fresh; answers with the time. */
  readonly mark: () => number;
  /** Processor time since the mark, for a call that began at `start`; unknown where the call was too short to tell. */
  readonly sinceMark: (start: number, end: number) => number;
}

/** Reading processor time costs as much as a short call: readings this close together are shared. */
const FRESH_MS = 0.05;
/** The coarseness of the above is then within a tenth. */
const SHORTEST_TOLD_MS = 1;

export function newClock(): Clock {
  const now = performance.now.bind(performance);
  const processorTime = readerOfProcessorTime();
  let markedAt = Number.NEGATIVE_INFINITY;
  let marked = 0;
  return {
    now,
    mark: () => {
      const time = now();
      if (time - markedAt < FRESH_MS) return time;
      marked = processorTime();
      markedAt = now();
      return markedAt;
    },
    sinceMark: (start, end) => {
      if (end - start < SHORTEST_TOLD_MS) return UNKNOWN;
      const read = processorTime();
      const used = read - marked - Math.max(0, start - markedAt);
      marked = read;
      markedAt = end;
      return Math.min(Math.max(used, 0), end - start);
    },
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
