import { describe, expect, test } from 'vitest';
import { bucketOf, middleOf, percentile } from '../../src/probe/buckets.ts';
import { newTally, UNKNOWN } from '../../src/probe/tally.ts';
import { randomNumbers } from '../summary/random.ts';

describe('buckets', () => {
  test('hold a duration to half a percent, from a tenth of a microsecond to an hour', () => {
    for (let time = 1e-4; time < 3.6e6; time *= 1.07) {
      expect(Math.abs(middleOf(bucketOf(time)) / time - 1)).toBeLessThan(0.0051);
    }
  });

  test('hold what is shorter and longer too', () => {
    const [hour, day, ever] = [3.6e6, 8.64e7, Number.POSITIVE_INFINITY].map(bucketOf);
    expect([0, 1e-9].map(bucketOf)).toEqual([0, 0]);
    expect([day, ever]).toEqual([hour, hour]);
  });

  test('give the percentiles of what they hold', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 50; round += 1) {
      const times = Array.from({ length: 1 + Math.floor(random() * 400) }, () => 10 ** (random() * 6 - 3));
      const sorted = times.toSorted((left, right) => left - right);
      const counts = times.map((time) => [bucketOf(time), 1] as const);
      for (const share of [0.5, 0.9, 0.99, 1]) {
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        expect(Math.abs(percentile(share, merged(counts)) / exact - 1)).toBeLessThan(0.0051);
      }
    }
  });

  test('of nothing is nothing', () => {
    expect(percentile(0.5, [])).toBe(0);
  });
});

function merged(counts: readonly (readonly [number, number])[]): Iterable<readonly [number, number]> {
  const all = new Map<number, number>();
  for (const [bucket, count] of counts) all.set(bucket, (all.get(bucket) ?? 0) + count);
  return all;
}

describe('a tally', () => {
  test('gives what was counted since the last time, and keeps the longest for itself', () => {
    const tally = newTally();
    tally.add(4, 3, true);
    tally.add(2, UNKNOWN, false);
    tally.addInner();
    expect(tally.take()).toMatchObject({ count: 2, blocked: 1, inner: 1, worst: 4, cpuOfWorst: 3 });
    expect(tally.take()).toBeUndefined();
    tally.add(1, UNKNOWN, false);
    expect(tally.take()).toMatchObject({ count: 1, worst: 1, cpuOfWorst: UNKNOWN, cpu: [] });
    expect(tally.longest()).toBe(4);
  });

  test('counts all there was, however it is taken', () => {
    const random = randomNumbers(3);
    const tally = newTally();
    let counted = 0;
    for (let call = 0; call < 5000; call += 1) {
      tally.add(random() * 100, UNKNOWN, false);
      if (random() < 0.01) counted += sum(tally.take()?.wall ?? []);
    }
    expect(counted + sum(tally.take()?.wall ?? [])).toBe(5000);
  });
});

const sum = (counts: readonly (readonly [number, number])[]): number =>
  counts.reduce((total, [, count]) => total + count, 0);
