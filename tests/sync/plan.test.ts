import { describe, expect, test } from 'vitest';
import type { Gap } from '../../src/model/gap.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import type { Change } from '../../src/sync/change.ts';
import { planSync, type SyncInput } from '../../src/sync/plan.ts';
import { bare, inputOf, judge, place, row, type Scene, STARTUP, site, WRAPPED } from '../classify/build.ts';

function plan(scene: Scene, gaps: readonly Gap[] = [], pins: SyncInput['pins'] = 'handed'): readonly Change[] {
  return planSync({ audit: inputOf(scene).audit, judgement: judge(scene), gaps, pins });
}

/** `moved` of the only change; its edits. */
function only(changes: readonly Change[]): Change {
  expect(changes).toHaveLength(1);
  return changes[0] ?? { kind: 'kept', said: 'nothing', edits: [] };
}

const HERE = { file: 'src/bot.ts', in: 'handleMessage', call: 'src/totp.ts#verifyCode' };
const wrapped = site({ exposure: WRAPPED });
const pin = bare({ class: 'wrapped' });
const known = bare({ class: 'violation', until: '2027-01-31' });
const READ = calleeIdFrom('node:fs#readFileSync');
const elsewhere = { place: place('src/login.ts', 9), in: 'login' };

describe('rows whose call is gone', () => {
  test.each([
    ['measured', row()],
    ['tolerated', known],
    ['wrapped', pin],
  ])('%s: dropped, with the reason', (_name, gone) => {
    const change = only(plan({ rows: [gone] }));
    expect(change).toMatchObject({ kind: 'dropped', edits: [{ kind: 'drop-row', row: HERE }] });
    expect(change.said).toContain('verifyCode() in handleMessage (src/bot.ts)');
  });

  test('reached by no daemon: dropped', () => {
    expect(only(plan({ rows: [row()], sites: [site({ exposure: STARTUP })] }))).toMatchObject({ kind: 'dropped' });
  });

  test('in a file that could not be read: kept', () => {
    const gap: Gap = { kind: 'syntax-error', file: 'src/bot.ts', line: 1, column: 1, why: 'x' };
    const change = only(plan({ rows: [row()] }, [gap]));
    expect(change).toMatchObject({ kind: 'kept', edits: [] });
    expect(change.said).toContain('src/bot.ts has syntax errors');
    expect(only(plan({ rows: [row()] }, [{ ...gap, file: 'src/other.ts' }]))).toMatchObject({ kind: 'dropped' });
  });

  test('wrapped, while the call runs bare elsewhere: kept, because it may have lost its wrapper on the way', () => {
    const change = only(plan({ rows: [pin], sites: [site(elsewhere)] }));
    expect(change).toMatchObject({ kind: 'kept', edits: [] });
    expect(change.said).toContain('verifyCode() runs bare in login (src/login.ts:9)');
  });

  test('wrapped, while a call of a builtin runs bare somewhere else: dropped', () => {
    const scene = { rows: [bare({ class: 'wrapped', call: READ })], sites: [site({ ...elsewhere, call: READ })] };
    expect(only(plan(scene))).toMatchObject({ kind: 'dropped' });
  });
});

describe('moves', () => {
  test('the row of a wrapped call follows it, with text and reaches', () => {
    const moved = bare({ class: 'wrapped', text: 'verifyCode( msg.text )', reaches: [READ] });
    const change = only(plan({ rows: [moved], sites: [site({ ...elsewhere, exposure: WRAPPED })] }));
    expect(change).toMatchObject({ kind: 'moved' });
    expect(change.edits).toEqual([
      {
        kind: 'set-fields',
        row: { ...HERE, text: 'verifyCode( msg.text )' },
        fields: { file: 'src/login.ts', in: 'login', reaches: [calleeIdFrom('node:child_process#execFileSync')] },
        without: [],
      },
    ]);
  });

  test('the row of a measured call keeps what was measured', () => {
    const measured = row({ text: 'verifyCode(old)', reaches: [READ] });
    const change = only(plan({ rows: [measured], sites: [site({ place: place('src/bot.ts', 9), in: 'login' })] }));
    expect(change).toMatchObject({ kind: 'moved', edits: [{ fields: { in: 'login' }, without: [] }] });
    expect(Object.keys(change.edits[0]?.kind === 'set-fields' ? change.edits[0].fields : {})).toEqual(['in']);
  });

  test('a violation that was wrapped on the way becomes wrapped', () => {
    const change = only(plan({ rows: [known], sites: [site({ ...elsewhere, exposure: WRAPPED })] }));
    expect(change).toMatchObject({ kind: 'moved', edits: [{ fields: { class: 'wrapped' }, without: ['until'] }] });
  });
});

describe('two rows for one call', () => {
  test('that agree: one goes', () => {
    const change = only(plan({ rows: [pin, { ...pin, place: place('fence.audit.yaml', 20) }], sites: [wrapped] }));
    expect(change).toMatchObject({ kind: 'dropped', edits: [{ kind: 'drop-row', row: { ...HERE, ordinal: 1 } }] });
  });

  test('of different classes: both stay, somebody has to decide', () => {
    const rival = row({ place: place('fence.audit.yaml', 20) });
    const change = only(plan({ rows: [pin, rival], sites: [wrapped] }));
    expect(change).toMatchObject({ kind: 'kept' });
    expect(change.said).toContain('the two rows disagree');
  });

  test('of which only the second was measured: both stay', () => {
    const rival = row({ place: place('fence.audit.yaml', 20) });
    expect(only(plan({ rows: [bare(), rival], sites: [site()] }))).toMatchObject({ kind: 'kept' });
  });
});

describe('calls without a row', () => {
  test('handed to a wrapper: pinned', () => {
    const change = only(plan({ sites: [wrapped] }));
    expect(change).toEqual({
      kind: 'added',
      said: 'verifyCode() in handleMessage (src/bot.ts:41), wrapped by src/pool.ts#toThread',
      edits: [{ kind: 'add-row', row: { ...HERE, class: 'wrapped' } }],
    });
  });

  test('twice in one function: told apart by text', () => {
    const twin = site({ place: place('src/bot.ts', 50), text: 'verifyCode(b)', exposure: WRAPPED });
    const rows = plan({ sites: [wrapped, twin] }).flatMap(({ edits }) => edits);
    expect(rows).toMatchObject([{ row: { text: 'verifyCode(msg.text)' } }, { row: { text: 'verifyCode(b)' } }]);
  });

  test('in the module of a worker, unless that is asked for, bare, or at startup: no row', () => {
    const worker = site({ exposure: { kind: 'wrapped', via: 'src/worker.ts', realm: 'module' } });
    expect(plan({ sites: [worker] })).toEqual([]);
    expect(only(plan({ sites: [worker] }, [], 'everything'))).toMatchObject({
      kind: 'added',
      said: 'verifyCode() in handleMessage (src/bot.ts:41), wrapped by src/worker.ts',
      edits: [{ kind: 'add-row', row: { ...HERE, class: 'wrapped' } }],
    });
    expect(plan({ sites: [site()] })).toEqual([]);
    expect(plan({ sites: [site({ exposure: STARTUP })] })).toEqual([]);
  });
});

describe('rows whose call has changed', () => {
  test('a violation that is wrapped now is pinned, without its date', () => {
    const change = only(plan({ rows: [known], sites: [wrapped] }));
    expect(change).toMatchObject({ kind: 'fixed', edits: [{ fields: { class: 'wrapped' }, without: ['until'] }] });
  });

  test('text and reaches of wrapped and tolerated calls are brought up to date', () => {
    const stale = { text: 'verifyCode(old)', reaches: [READ] };
    for (const [changed, exposure] of [
      [{ ...pin, ...stale }, WRAPPED],
      [{ ...known, ...stale }, { kind: 'turn' }],
    ] as const) {
      const change = only(plan({ rows: [changed], sites: [site({ exposure })] }));
      expect(change).toMatchObject({
        kind: 'refreshed',
        edits: [{ fields: { text: 'verifyCode(msg.text)', reaches: ['node:child_process#execFileSync'] } }],
      });
    }
  });

  test('white space alone is no change', () => {
    expect(plan({ rows: [{ ...pin, text: 'verifyCode( msg.text )' }], sites: [wrapped] })).toEqual([]);
  });

  test('what a measured call reaches no longer is taken out; what it reaches now is not put in', () => {
    const reaches = [READ, calleeIdFrom('node:child_process#execFileSync')];
    const change = only(plan({ rows: [row({ reaches })], sites: [site()] }));
    expect(change).toMatchObject({ kind: 'refreshed', edits: [{ fields: { reaches: site().reaches } }] });
    expect(plan({ rows: [row({ reaches: [READ] })], sites: [site()] })).toEqual([]);
    expect(plan({ rows: [row({ text: 'verifyCode(old)', reaches })], sites: [site()] })).toEqual([]);
  });

  test('a wrapped call that runs bare, a lapsed date, a missing measurement: nothing is loosened', () => {
    expect(plan({ rows: [{ ...pin, text: 'verifyCode(old)' }], sites: [site()] })).toEqual([]);
    expect(plan({ rows: [{ ...known, until: '2020-01-01' }], sites: [site()] })).toEqual([]);
    expect(plan({ rows: [bare()], sites: [site()] })).toEqual([]);
  });
});
