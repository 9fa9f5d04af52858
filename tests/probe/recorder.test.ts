import { expect, test } from 'vitest';
import type { Clock } from '../../src/probe/clock.ts';
import { newRecorder } from '../../src/probe/recorder.ts';
import type { RawFrame, SampleLine, SamplesLine } from '../../src/probe/samples.ts';
import { newStore, type Phase } from '../../src/probe/store.ts';
import { UNKNOWN } from '../../src/probe/tally.ts';

/** A recorder with a clock that is set by hand, and what it writes. */
function scene(begins: Phase = 'loop', stack: readonly RawFrame[] | 'too costly' = []) {
  const lines: SampleLine[] = [];
  const timers: (() => void)[] = [];
  let time = 0;
  const clock: Clock = { now: () => time, mark: () => time, sinceMark: () => UNKNOWN };
  const store = newStore({
    sites: 3,
    journal: { append: (line) => void lines.push(line) },
    now: clock.now,
    takeStack: () => (stack === 'too costly' ? undefined : stack),
    later: (run) => void timers.push(run),
  });
  const recorder = newRecorder(clock, store, begins);
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  const samples = (): readonly SamplesLine[] => {
    store.flush();
    return lines.filter((line) => line.kind === 'samples');
  };
  const call = (site: number, milliseconds: number): void => {
    recorder.enter(site);
    pass(milliseconds);
    recorder.leave();
  };
  return { recorder, pass, samples, call, lines, timers };
}

const counts = (lines: readonly SamplesLine[]) =>
  lines.flatMap(({ sites }) => sites.map(({ site, phase, counted }) => [site, phase, counted.count, counted.worst]));

test('the outermost call has the time, calls within it are only counted', () => {
  const { recorder, pass, samples } = scene();
  recorder.enter(0);
  pass(2);
  recorder.enter(1);
  pass(3);
  recorder.leave();
  recorder.leave();
  const [line] = samples();
  expect(line?.sites.map(({ site, counted }) => [site, counted.count, counted.inner, counted.worst])).toEqual([
    [0, 1, 0, 5],
    [1, 0, 1, 0],
  ]);
});

test('a call in which a builtin blocked is known as such, the next one is not', () => {
  const { recorder, samples, call } = scene();
  recorder.enter(2);
  recorder.sawBlocking();
  recorder.leave();
  call(2, 1);
  const all = samples().flatMap(({ sites }) => sites);
  expect(all.reduce((sum, { counted }) => sum + counted.blocked, 0)).toBe(1);
});

test('calls while the entry still starts are kept apart', () => {
  const { recorder, samples, call } = scene('starting');
  call(0, 1);
  recorder.timeAlone('node:fs#statSync', () => undefined);
  recorder.started();
  call(0, 7);
  const lines = samples();
  expect(counts(lines)).toEqual([
    [0, 'starting', 1, 1],
    [0, 'loop', 1, 7],
  ]);
  expect(lines.reduce((sum, { unseen }) => sum + unseen.starting, 0)).toBe(1);
});

test('what is new is written at once, the rest twice a second, also when the loop never turns', () => {
  const { call, lines, timers } = scene();
  call(0, 1);
  expect(lines).toHaveLength(1);
  call(0, 1);
  expect({ written: lines.length, timers: timers.length }).toEqual({ written: 1, timers: 1 });
  call(0, 600);
  expect(lines).toHaveLength(2);
  timers[0]?.();
  expect(lines).toHaveLength(2);
});

test('before a call that is known to be long, what is counted is written', () => {
  const { recorder, call, lines } = scene();
  call(0, 200);
  call(1, 1);
  call(1, 1);
  const before = lines.length;
  recorder.enter(0);
  expect(lines).toHaveLength(before + 1);
});

const FRAME: RawFrame = { file: '/project/src/a.js', line: 1, column: 2, function: 'f', body: false };

test('a builtin outside of every call is counted by its stack, builtins that it uses are its own', () => {
  const { recorder, pass, lines, samples } = scene('loop', [FRAME]);
  for (let turn = 0; turn < 3; turn += 1) {
    recorder.timeAlone('node:fs#readFileSync', () => {
      expect(recorder.encloses()).toBe(true);
      pass(4);
    });
  }
  expect(samples().flatMap(({ stacks }) => stacks.map(([stack, { count, worst }]) => [stack, count, worst]))).toEqual([
    [0, 1, 4],
    [0, 2, 4],
  ]);
  expect(lines.filter((line) => line.kind === 'stack')).toEqual([
    { kind: 'stack', stack: 0, call: 'node:fs#readFileSync', frames: [FRAME] },
  ]);
});

test('stacks that would cost too much are counted', () => {
  const { recorder, samples } = scene('loop', 'too costly');
  expect(recorder.timeAlone('node:fs#statSync', () => 'answer')).toBe('answer');
  expect(samples()).toMatchObject([{ stacks: [], unseen: { budget: 1 } }]);
});

test('what is thrown passes through and is timed', () => {
  const { recorder, pass, samples } = scene('loop', [FRAME]);
  const failing = () => {
    pass(3);
    throw new RangeError('no');
  };
  expect(() => recorder.timeAlone('node:fs#statSync', failing)).toThrow(RangeError);
  expect(recorder.encloses()).toBe(false);
  expect(samples().flatMap(({ stacks }) => stacks.map(([, { worst }]) => worst))).toEqual([3]);
});
