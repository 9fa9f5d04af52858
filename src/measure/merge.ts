import { type BucketCount, percentile } from '../probe/buckets.ts';
import type { Counted } from '../probe/samples.ts';
import type { Times } from './measured.ts';

/** Counts of one call from all lines of all processes. */
export interface Merged {
  count: number;
  blocked: number;
  inner: number;
  worst: number;
  cpuOfWorst: number | null;
  readonly wall: Map<number, number>;
  readonly cpu: Map<number, number>;
}

export function nothing(): Merged {
  return { count: 0, blocked: 0, inner: 0, worst: 0, cpuOfWorst: null, wall: new Map(), cpu: new Map() };
}

export function addTo(merged: Merged, counted: Counted): void {
  merged.count += counted.count;
  merged.blocked += counted.blocked;
  merged.inner += counted.inner;
  addBuckets(merged.wall, counted.wall);
  addBuckets(merged.cpu, counted.cpu);
  if (counted.worst < merged.worst) return;
  merged.worst = counted.worst;
  merged.cpuOfWorst = counted.cpuOfWorst < 0 ? null : counted.cpuOfWorst;
}

export function addAll(merged: Merged, other: Merged): void {
  const { wall, cpu, cpuOfWorst, ...rest } = other;
  addTo(merged, { ...rest, cpuOfWorst: cpuOfWorst ?? -1, wall: [...wall], cpu: [...cpu] });
}

function addBuckets(into: Map<number, number>, counts: readonly BucketCount[]): void {
  for (const [bucket, count] of counts) into.set(bucket, (into.get(bucket) ?? 0) + count);
}

export function timesOf({ count, worst, cpuOfWorst, wall, cpu }: Merged): Times {
  return {
    samples: count,
    p50: Math.min(percentile(0.5, wall), worst),
    p99: Math.min(percentile(0.99, wall), worst),
    worst,
    cpuOfWorst,
    cpuP50: cpu.size === 0 ? null : percentile(0.5, cpu),
  };
}
