/**
 * Durations are counted in buckets whose bounds grow by 1 %: a percentile read from them is at most 0.5 % off, and
 * however long a program runs, a call has no more counts than there are buckets.
 */

const GROWTH = 1.01;
const PER_LOG = 1 / Math.log(GROWTH);
/** A tenth of a microsecond; what is shorter is counted as this. */
const SHORTEST_MS = 1e-4;
/** An hour; what is longer is counted as this. The longest call is kept exactly beside the buckets. */
const LONGEST_MS = 3.6e6;

export function bucketOf(milliseconds: number): number {
  const within = Math.min(Math.max(milliseconds, SHORTEST_MS), LONGEST_MS);
  return Math.floor(Math.log(within / SHORTEST_MS) * PER_LOG);
}

export const BUCKETS = bucketOf(LONGEST_MS) + 1;

/** The middle of a bucket, in milliseconds. */
export function middleOf(bucket: number): number {
  return SHORTEST_MS * GROWTH ** (bucket + 0.5);
}

/** A bucket and how many calls fell into it. */
export type BucketCount = readonly [bucket: number, count: number];

/** Nearest rank: the smallest duration that this share of the calls did not exceed. */
export function percentile(share: number, counts: Iterable<BucketCount>): number {
  const sorted = [...counts].sort(([left], [right]) => left - right);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let open = Math.max(1, Math.ceil(share * total));
  for (const [bucket, count] of sorted) {
    open -= count;
    if (open <= 0) return middleOf(bucket);
  }
  return 0;
}
