import { type BucketCount, bucketOf } from './buckets.ts';
import type { Counted } from './samples.ts';

/** Counts of one call (or one stack) since they were last taken. */
export interface Tally {
  readonly add: (wall: number, cpu: number, blocked: boolean) => void;
  readonly addInner: () => void;
  /** Longest call so far, taken or not. */
  readonly longest: () => number;
  /** What was counted since the last time, or undefined when nothing was. */
  readonly take: () => Counted | undefined;
}

/** A processor time that is not known. */
export const UNKNOWN = -1;

const NOTHING = { count: 0, blocked: 0, inner: 0, worst: 0, cpuOfWorst: UNKNOWN };

export function newTally(): Tally {
  const wall = newHistogram();
  const cpu = newHistogram();
  const now = { ...NOTHING };
  let longest = 0;
  return {
    add: (wallTime, cpuTime, blocked) => {
      now.count += 1;
      if (blocked) now.blocked += 1;
      wall.add(wallTime);
      if (cpuTime !== UNKNOWN) cpu.add(cpuTime);
      if (wallTime <= now.worst) return;
      now.worst = wallTime;
      now.cpuOfWorst = cpuTime;
      if (wallTime > longest) longest = wallTime;
    },
    addInner: () => {
      now.inner += 1;
    },
    longest: () => longest,
    take: () => {
      if (now.count === 0 && now.inner === 0) return undefined;
      const taken: Counted = { ...now, wall: wall.take(), cpu: cpu.take() };
      Object.assign(now, NOTHING);
      return taken;
    },
  };
}

function newHistogram() {
  const counts = new Map<number, number>();
  return {
    add: (milliseconds: number): void => {
      const bucket = bucketOf(milliseconds);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    },
    take: (): readonly BucketCount[] => {
      const taken = [...counts];
      counts.clear();
      return taken;
    },
  };
}
