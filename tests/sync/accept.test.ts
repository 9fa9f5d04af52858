import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../src/audit/measured.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Exposure } from '../../src/summary/site.ts';
import { type Acceptance, planAcceptance } from '../../src/sync/accept.ts';
import type { Change } from '../../src/sync/change.ts';
import {
  bare,
  evidence,
  inputOf,
  judge,
  place,
  row,
  type Scene,
  STARTUP,
  site,
  TODAY,
  WRAPPED,
} from '../classify/build.ts';

const MEASURED: Measurement = {
  file: 'src/bot.ts',
  in: 'handleMessage',
  call: 'src/totp.ts#verifyCode',
  text: 'verifyCode( msg.text )',
  reaches: ['node:child_process#execFileSync'],
  evidence,
};
const HERE = { file: 'src/bot.ts', in: 'handleMessage', call: 'src/totp.ts#verifyCode' };
const NOW = { text: 'verifyCode(msg.text)', reaches: ['node:child_process#execFileSync'] };

function idOf(scene: Scene): string {
  return judge(scene).verdicts[0]?.id ?? '';
}

interface Wish extends Partial<Acceptance> {
  readonly measured?: Partial<Measurement> | undefined;
  /** Under which id the measurement stands. */
  readonly under?: string;
}

function accept(scene: Scene, wish: Wish = {}) {
  const id = idOf(scene);
  const { measured, under = id, ids = [id], why = 'one line', until } = wish;
  const measurements = measured === undefined ? {} : { [under]: { ...MEASURED, ...measured } };
  const { audit } = inputOf(scene);
  return planAcceptance(
    { ids, why: why === '' ? undefined : why, until },
    { audit, judgement: judge(scene), measurements, today: TODAY },
  );
}

function accepted(scene: Scene, wish: Wish = {}): Change {
  const outcome = accept(scene, wish);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  expect(outcome.value).toHaveLength(1);
  return outcome.value[0] ?? { kind: 'kept', said: '', edits: [] };
}

function refused(scene: Scene, wish: Wish = {}): Problem {
  const outcome = accept(scene, wish);
  if (outcome.ok) throw new Error('it was accepted');
  expect(outcome.problems).toHaveLength(1);
  return outcome.problems[0] ?? { code: 'usage', message: '' };
}

const BARE: Scene = { sites: [site()] };

describe('accepting a measured call', () => {
  test('without a row: one is added, and the measurement is used up', () => {
    expect(accepted(BARE, { measured: {} })).toEqual({
      kind: 'accepted',
      said: 'verifyCode() in handleMessage (src/bot.ts:41): 1.8 ms at worst in 400 samples',
      edits: [{ kind: 'add-row', row: { ...HERE, ...NOW, class: 'safe-fast', why: 'one line', evidence } }],
      uses: idOf(BARE),
    });
  });

  test('measured once: that is said', () => {
    const { said } = accepted(BARE, { measured: { evidence: { ...evidence, samples: 1 } } });
    expect(said).toBe('verifyCode() in handleMessage (src/bot.ts:41): 1.8 ms at worst in a single sample');
  });

  test('measured under another id: found by what it is', () => {
    expect(accepted(BARE, { measured: {}, under: 'S-other' })).toMatchObject({ uses: 'S-other' });
    expect(refused(BARE, { measured: { in: 'other' }, under: 'S-other' })).toMatchObject({ code: 'not-measured' });
  });

  test.each([
    ['a tolerated violation', bare({ class: 'violation', until: '2027-01-31' }), ['until']],
    ['a lost wrap', bare({ class: 'wrapped' }), ['until']],
  ] as const)('with the row of %s: the row becomes safe-fast', (_name, before, without) => {
    const fields = { ...NOW, class: 'safe-fast', why: 'one line' };
    expect(accepted({ ...BARE, rows: [before] }, { measured: {} }).edits).toEqual([
      { kind: 'set-fields', row: HERE, fields, without },
      { kind: 'set-evidence', row: HERE, evidence },
    ]);
  });

  test('measured in its row already: only the class changes', () => {
    const { edits, uses } = accepted({ ...BARE, rows: [row({ class: 'wrapped' })] });
    expect(edits).toMatchObject([{ kind: 'set-fields', fields: { class: 'safe-fast' } }]);
    expect(uses).toBeUndefined();
  });

  test('moved: the row that follows it is the one', () => {
    const scene: Scene = { sites: [site({ in: 'login' })], rows: [bare({ class: 'violation', until: '2027-01-31' })] };
    expect(accepted(scene, { measured: { in: 'login' } }).edits).toMatchObject([{ row: HERE }, { row: HERE }]);
  });

  test('measured again after its text changed', () => {
    const scene: Scene = { ...BARE, rows: [row({ text: 'verifyCode(old)', why: 'short' })] };
    expect(refused(scene)).toMatchObject({ code: 'not-measured' });
    expect(accepted(scene, { measured: { evidence: { ...evidence, samples: 3 } }, why: '' }).edits).toMatchObject([
      { fields: { ...NOW, why: 'short' } },
      { kind: 'set-evidence', evidence: { samples: 3 } },
    ]);
  });
});

describe('recording a known violation', () => {
  test('without a measurement', () => {
    expect(accepted(BARE, { until: '2027-01-31', why: '' })).toEqual({
      kind: 'tolerated',
      said: 'verifyCode() in handleMessage (src/bot.ts:41) until 2027-01-31',
      edits: [{ kind: 'add-row', row: { ...HERE, ...NOW, class: 'violation', until: '2027-01-31' } }],
    });
  });

  test('with the measurement there is, however slow, unless it is of something else', () => {
    const slow = { ...evidence, 'worst-ms': 80 };
    const change = accepted(BARE, { until: '2027-01-31', measured: { evidence: slow } });
    expect(change).toMatchObject({ uses: idOf(BARE), edits: [{ row: { class: 'violation', evidence: slow } }] });
    const other = accepted(BARE, { until: '2027-01-31', measured: { text: 'verifyCode(a)' } });
    expect(other.uses).toBeUndefined();
    expect(other.edits).toEqual([
      { kind: 'add-row', row: expect.not.objectContaining({ evidence: expect.anything() }) },
    ]);
  });

  test('in the row it has', () => {
    const before = bare({ class: 'violation', until: '2020-01-01', why: 'old' });
    expect(accepted({ ...BARE, rows: [before] }, { until: '2027-01-31' }).edits).toMatchObject([
      { kind: 'set-fields', fields: { until: '2027-01-31', why: 'one line' }, without: [] },
    ]);
  });

  test('without the reason for which it was fast', () => {
    const before = row({ why: 'few but fast' });
    expect(accepted({ ...BARE, rows: [before] }, { until: '2027-01-31', why: '' }).edits).toMatchObject([
      { kind: 'set-fields', without: ['why'] },
    ]);
  });

  test('not until a day that is past', () => {
    expect(refused(BARE, { until: '2026-11-30' })).toMatchObject({
      message: expect.stringContaining('that day is past'),
    });
    expect(accepted(BARE, { until: TODAY })).toMatchObject({ kind: 'tolerated' });
  });
});

describe('refusals say what to do', () => {
  const measuring = 'fence measure --write -- <command that runs it>';
  test.each([
    ['no measurement', {}, 'has not been measured', measuring],
    ['no samples', { measured: { evidence: { ...evidence, samples: 0 } } }, 'measured on no samples', measuring],
    ['other text', { measured: { text: 'verifyCode(a)' } }, 'is not what was measured on 2026-11-20', measuring],
    ['reaches more', { measured: { reaches: [] } }, 'is not what was measured on 2026-11-20', measuring],
    [
      'too slow',
      { measured: { evidence: { ...evidence, 'worst-ms': 50 } } },
      'took 50 ms at worst; the threshold is 50 ms',
      '--until <date>',
    ],
    ['no reason', { measured: {}, why: '' }, 'without a reason', '--why "<reason>"'],
    ['no such call', { ids: ['S-nobody'] }, 'no call with the id S-nobody', 'fence check'],
  ])('%s', (_name, wish, message, suggestion) => {
    const problem = refused(BARE, wish);
    expect(problem.message).toContain(message);
    expect(problem.suggestion).toContain(suggestion);
  });

  test('an old measurement, where the document minds', () => {
    const scene: Scene = { ...BARE, audit: { maxAgeDays: 5 } };
    expect(refused(scene, { measured: {} })).toMatchObject({ code: 'not-measured' });
  });

  test.each([WRAPPED, STARTUP])('a call that needs no permission ($kind)', (exposure) => {
    expect(refused({ sites: [site({ exposure })] }, { measured: {} })).toMatchObject({ code: 'usage' });
  });

  test('a call off the loop: by what it would be pinned', () => {
    const worker = { kind: 'wrapped', via: 'src/worker.ts', realm: 'module' } as const;
    const suggested = (exposure: Exposure) => refused({ sites: [site({ exposure })] }, { measured: {} }).suggestion;
    expect(suggested(WRAPPED)).toBe('fence sync pins it as wrapped');
    expect(suggested(worker)).toBe('fence sync --workers pins it as wrapped');
  });

  test('one of several: none is accepted, all are named', () => {
    const scene: Scene = { sites: [site(), site({ place: place('src/bot.ts', 50), in: 'other' })] };
    const outcome = accept(scene, { ids: judge(scene).verdicts.map(({ id }) => id) });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'not-measured' }, { code: 'not-measured' }] });
  });
});
