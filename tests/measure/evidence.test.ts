import { describe, expect, test } from 'vitest';
import { controlOf } from '../../src/measure/control.ts';
import { evidenceOf } from '../../src/measure/evidence.ts';
import type { Times } from '../../src/measure/measured.ts';
import { addAll, addTo, nothing, timesOf } from '../../src/measure/merge.ts';
import { readSamples } from '../../src/measure/read-samples.ts';
import { bucketOf } from '../../src/probe/buckets.ts';
import type { Counted, SampleLine } from '../../src/probe/samples.ts';

const TIMES: Times = { samples: 400, p50: 0.123456, p99: 12.3449, worst: 45.671, cpuOfWorst: 0.98765, cpuP50: null };

describe('evidence', () => {
  test('has three digits, the longest call rounded up', () => {
    expect(evidenceOf(TIMES, { date: '2026-11-20', how: 'fence measure -- npm test', commit: '1a2b3c4' })).toEqual({
      'worst-ms': 45.7,
      'p99-ms': 12.3,
      'p50-ms': 0.123,
      'cpu-ms': 0.988,
      samples: 400,
      date: '2026-11-20',
      how: 'fence measure -- npm test',
      commit: '1a2b3c4',
    });
  });

  test.each([
    [49.96, 50],
    [49.91, 50],
    [50.01, 50.1],
    [0.0012341, 0.00124],
    [999.9, 1000],
    [0, 0],
  ])('%d at worst is %d', (worst, written) => {
    expect(evidenceOf({ ...TIMES, worst }, { date: '2026-11-20', how: 'x' })['worst-ms']).toBe(written);
  });

  test('has no processor time where that could not be told', () => {
    expect(evidenceOf({ ...TIMES, cpuOfWorst: null }, { date: '2026-11-20', how: 'x' })).not.toHaveProperty('cpu-ms');
  });
});

const counted = (wall: number, cpu: number): Counted => ({
  ...{ count: 1, blocked: 1, inner: 0, worst: wall, cpuOfWorst: cpu },
  ...{ wall: [[bucketOf(wall), 1]], cpu: cpu < 0 ? [] : [[bucketOf(cpu), 1]] },
});

test('lines and threads add up, and the longest call keeps its own processor time', () => {
  const one = nothing();
  addTo(one, counted(5, 1));
  addTo(one, counted(20, -1));
  const other = nothing();
  addTo(other, counted(9, 8));
  addAll(other, one);
  expect(timesOf(other)).toMatchObject({ samples: 3, worst: 20, cpuOfWorst: null });
  expect(timesOf(other).p50).toBeCloseTo(9, 0);
});

test('a line that a killed process left unfinished is passed over', () => {
  const lines: readonly SampleLine[] = [
    { kind: 'process', pid: 1, thread: 0, role: 'daemon', started: [], runtime: 'node 20.0.0 test-x64' },
    {
      kind: 'samples',
      sites: [{ site: 0, phase: 'loop', counted: counted(5, 1) }],
      stacks: [],
      unseen: { starting: 2, budget: 1 },
    },
  ];
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"kind":"samples","sites":[{"si`;
  const { threads } = readSamples([text, '']);
  expect(threads.map(({ loop, unseen }) => [loop.get(0)?.count, unseen])).toEqual([[1, { starting: 2, budget: 1 }]]);
});

describe('the control', () => {
  const spins = (...times: readonly number[]) => controlOf(times).verdict;

  test.each([
    ['quiet', [1, 1.1, 1, 1, 1.2, 1, 1, 1, 1, 5]],
    ['noisy', [1, 2, 1, 1, 3, 1, 2, 1, 1, 5]],
    ['too-short-to-tell', [1, 9, 9]],
  ])('%s', (verdict, times) => {
    expect(spins(...times)).toBe(verdict);
  });
});
