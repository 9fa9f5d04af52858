import { BUCKETS, type BucketCount, bucketOf } from './buckets.ts';
import type { Counted } from './samples.ts';

/** Counts of one call (or one stack) since they were last taken. */
export interface Tally {
  readonly add: (wall: number, cpu: number, blocked: boolean) => void;
  readonly addInner: () => void;
  /** Whether no call was counted yet, and the mean and the longest of those that were, taken or not. */
  readonly isNew: () => boolean;
  readonly mean: () => number;
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
  let calls = 0;
  let total = 0;
  let longest = 0;
  return {
    add: (wallTime, cpuTime, blocked) => {
      calls += 1;
      total += wallTime;
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
    isNew: () => calls === 0,
    mean: () => total / calls,
    longest: () => longest,
    take: () => {
      if (now.count === 0 && now.inner === 0) return undefined;
      const taken: Counted = { ...now, wall: wall.take(), cpu: cpu.take() };
      Object.assign(now, NOTHING);
      return taken;
    },
  };
}

/** The counts lie side by side: what is added to after every call must not be spread over the memory. */
function newHistogram() {
  let counts: Uint32Array | undefined;
  return {
    add: (milliseconds: number): void => {
      counts ??= new Uint32Array(BUCKETS);
      const bucket = bucketOf(milliseconds);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    },
    take: (): readonly BucketCount[] => {
      const taken = [...(counts ?? [])].flatMap((count, bucket) => (count === 0 ? [] : [[bucket, count] as const]));
      counts?.fill(0);
      return taken;
    },
  };
}
