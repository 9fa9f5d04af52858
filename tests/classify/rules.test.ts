import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/classify/rules.ts';
import { calleeIdFrom, moduleId } from '../../src/model/ids.ts';
import {
  bare,
  classes,
  evidence,
  judge,
  place,
  row,
  rules,
  type Scene,
  STARTUP,
  site,
  toThread,
  UNREACHED,
  WRAPPED,
} from './build.ts';

const elsewhere = site({ place: place('src/admin.ts', 7), in: 'onAdmin' });
const twin = site({ place: place('src/bot.ts', 50), text: 'verifyCode(msg.other)' });
const TEXT = { text: 'verifyCode(msg.text)' };
const OTHER_TEXT = { text: 'verifyCode(msg.other)' };
const LATER = { place: place('fence.audit.yaml', 20, 5) };
const gone = { in: 'nobody' };
const READ = calleeIdFrom('node:fs#readFileSync');
const EXEC = calleeIdFrom('node:child_process#execFileSync');
const edge = { from: moduleId('src/main.ts'), to: moduleId('src/bot.ts'), kind: 'type-only', line: 1 } as const;

/** Each rule beside the nearest thing it is silent about. Classes are those of the sites, in the order of the code. */
const CASES: readonly (readonly [string, Scene, readonly string[], readonly string[]])[] = [
  ['a bare call', { sites: [site()] }, ['violation'], ['bare-call']],
  ['a wrapped call needs no row', { sites: [site({ exposure: WRAPPED })] }, ['wrapped'], []],
  ['startup needs no row', { sites: [site({ exposure: STARTUP })] }, ['startup'], []],
  ['what nothing reaches needs no row', { sites: [site({ exposure: UNREACHED })] }, ['unreached'], []],
  ['a row covers one call of two', { sites: [site(), twin], rows: [row()] }, ['safe-fast', 'violation'], ['bare-call']],
  [
    'text picks the twin',
    { sites: [site(), twin], rows: [row(OTHER_TEXT)] },
    ['violation', 'safe-fast'],
    ['bare-call'],
  ],

  ['a pinned wrap undone', { sites: [site()], rows: [bare({ class: 'wrapped' })] }, ['violation'], ['unwrapped']],
  [
    'a pinned wrap undone, so its text differs',
    { sites: [site()], rows: [bare({ class: 'wrapped', text: 'toThread(verifyCode)' })] },
    ['violation'],
    ['unwrapped'],
  ],
  ['a pinned wrap', { sites: [site({ exposure: WRAPPED })], rows: [bare({ class: 'wrapped' })] }, ['wrapped'], []],
  [
    'a pinned wrap with other arguments',
    { sites: [site({ exposure: WRAPPED })], rows: [bare({ class: 'wrapped', ...OTHER_TEXT })] },
    ['wrapped'],
    [],
  ],
  [
    'a pin holds the wrapped twin, not the bare one',
    {
      sites: [site(), site({ ...LATER, place: place('src/bot.ts', 50), exposure: WRAPPED })],
      rows: [bare({ class: 'wrapped' })],
    },
    ['violation', 'wrapped'],
    ['bare-call'],
  ],

  [
    'tolerated on the last day',
    { sites: [site()], rows: [bare({ class: 'violation', until: '2026-12-01' })] },
    ['violation'],
    [],
  ],
  [
    'overdue the day after',
    { sites: [site()], rows: [bare({ class: 'violation', until: '2026-11-30' })] },
    ['violation'],
    ['overdue'],
  ],
  [
    'a tolerated call that was wrapped since',
    { sites: [site({ exposure: WRAPPED })], rows: [bare({ class: 'violation', until: '2026-01-01' })] },
    ['wrapped'],
    [],
  ],
  [
    'a tolerated call may change',
    { sites: [site()], rows: [bare({ class: 'violation', until: '2027-01-01', ...OTHER_TEXT, reaches: [] })] },
    ['violation'],
    [],
  ],

  ['measured', { sites: [site()], rows: [row()] }, ['safe-fast'], []],
  ['never measured', { sites: [site()], rows: [bare()] }, ['violation'], ['no-evidence']],
  [
    'measured on nothing',
    { sites: [site()], rows: [row({ evidence: { ...evidence, samples: 0 } })] },
    ['violation'],
    ['no-evidence'],
  ],
  ['a wrapped call needs no measurement', { sites: [site({ exposure: WRAPPED })], rows: [bare()] }, ['wrapped'], []],
  [
    'at the threshold',
    { sites: [site()], rows: [row({ evidence: { ...evidence, 'worst-ms': 50 } })] },
    ['violation'],
    ['over-threshold'],
  ],
  [
    'below the threshold',
    { sites: [site()], rows: [row({ evidence: { ...evidence, 'worst-ms': 49.9 } })] },
    ['safe-fast'],
    [],
  ],
  [
    'a threshold of its own',
    { sites: [site()], rows: [row()], audit: { thresholdMs: 1 } },
    ['violation'],
    ['over-threshold'],
  ],
  ['too old', { sites: [site()], rows: [row()], audit: { maxAgeDays: 10 } }, ['violation'], ['evidence-old']],
  ['just young enough', { sites: [site()], rows: [row()], audit: { maxAgeDays: 11 } }, ['safe-fast'], []],
  ['any age where none is set', { sites: [site()], rows: [row()], today: '2036-01-01' }, ['safe-fast'], []],
  ['other arguments', { sites: [site()], rows: [row(OTHER_TEXT)] }, ['violation'], ['evidence-changed']],
  [
    'the same arguments, folded by YAML',
    { sites: [site()], rows: [row({ text: ' verifyCode(msg.text)\n' })] },
    ['safe-fast'],
    [],
  ],
  [
    'reaches more',
    { sites: [site({ reaches: [EXEC, READ] })], rows: [row({ ...TEXT, reaches: [EXEC] })] },
    ['violation'],
    ['evidence-changed'],
  ],
  ['reaches less', { sites: [site()], rows: [row({ reaches: [EXEC, READ] })] }, ['safe-fast'], []],
  [
    'too slow and too old',
    { sites: [site()], rows: [row()], audit: { maxAgeDays: 1, thresholdMs: 1 } },
    ['violation'],
    ['evidence-old', 'over-threshold'],
  ],

  ['a row whose call is gone', { rows: [row()] }, [], ['stale-row']],
  ['a tolerated call that is gone', { rows: [bare({ class: 'violation', until: '2027-01-01' })] }, [], ['stale-row']],
  [
    'a row of a twin that is gone',
    { sites: [site()], rows: [row(TEXT), row({ ...OTHER_TEXT, ...LATER })] },
    ['safe-fast'],
    ['stale-row'],
  ],
  ['a call that moved', { sites: [elsewhere], rows: [row()] }, ['violation'], ['moved-row']],
  [
    'a wrapped call that moved',
    { sites: [{ ...elsewhere, exposure: WRAPPED }], rows: [bare({ class: 'wrapped' })] },
    ['wrapped'],
    ['moved-row'],
  ],
  [
    'two places it could have moved to',
    { sites: [elsewhere, { ...elsewhere, in: 'onOther' }], rows: [row()] },
    ['violation', 'violation'],
    ['bare-call', 'bare-call', 'stale-row'],
  ],
  [
    'two places, one with its text',
    {
      sites: [
        { ...elsewhere, text: 'verifyCode(x)' },
        { ...elsewhere, in: 'onOther' },
      ],
      rows: [row(TEXT)],
    },
    ['violation', 'violation'],
    ['bare-call', 'moved-row'],
  ],
  [
    'two rows that could have moved there',
    { sites: [elsewhere], rows: [row(gone), row({ in: 'other', ...LATER })] },
    ['violation'],
    ['bare-call', 'stale-row', 'stale-row'],
  ],
  [
    'a place that another row speaks of',
    { sites: [elsewhere], rows: [row(), row({ file: 'src/admin.ts', in: 'onAdmin', ...LATER })] },
    ['safe-fast'],
    ['stale-row'],
  ],
  [
    'another file, function and text is another call',
    { sites: [{ ...elsewhere, text: 'verifyCode(x)' }], rows: [row(TEXT)] },
    ['violation'],
    ['bare-call', 'stale-row'],
  ],
  [
    'a call that only starts up does not take a row',
    { sites: [{ ...elsewhere, exposure: STARTUP }], rows: [row()] },
    ['startup'],
    ['stale-row'],
  ],

  [
    'a row for a function nothing calls',
    { sites: [site({ exposure: UNREACHED })], rows: [row()] },
    ['unreached'],
    ['unreachable-row'],
  ],
  [
    'a row for a call at startup',
    { sites: [site({ exposure: STARTUP })], rows: [row()] },
    ['startup'],
    ['unreachable-row'],
  ],
  [
    'a row prefers the twin that runs',
    { sites: [site({ exposure: STARTUP }), site({ place: place('src/bot.ts', 50) })], rows: [row()] },
    ['startup', 'safe-fast'],
    [],
  ],
  [
    'a row for a module nobody loads',
    { rows: [row()], analysis: { edges: [edge], reachableModules: new Set([edge.from]) } },
    [],
    ['unreachable-row'],
  ],
  [
    'a row for a module that is loaded',
    { rows: [row()], analysis: { edges: [edge], reachableModules: new Set([edge.from, edge.to]) } },
    [],
    ['stale-row'],
  ],

  ['a pinned call that is gone', { rows: [bare({ class: 'wrapped' })] }, [], ['missing-wrapped']],
  [
    'a pinned twin that is gone',
    {
      sites: [site({ exposure: WRAPPED })],
      rows: [bare({ class: 'wrapped', ...TEXT }), bare({ class: 'wrapped', ...OTHER_TEXT, ...LATER })],
    },
    ['wrapped'],
    ['missing-wrapped'],
  ],
  [
    'a pinned call that is bare elsewhere',
    { sites: [elsewhere], rows: [bare({ class: 'wrapped' })] },
    ['violation'],
    ['bare-call', 'missing-wrapped'],
  ],

  ['two rows for one call', { sites: [site()], rows: [row(), row(LATER)] }, ['safe-fast'], ['duplicate-row']],
  [
    'two rows of one text',
    { sites: [site()], rows: [row(TEXT), row({ ...TEXT, ...LATER })] },
    ['safe-fast'],
    ['duplicate-row'],
  ],
  ['two rows for two calls', { sites: [site(), twin], rows: [row(), row(LATER)] }, ['safe-fast', 'safe-fast'], []],
  [
    'two rows for exact twins',
    { sites: [site(), site({ place: place('src/bot.ts', 50) })], rows: [row(TEXT), row({ ...TEXT, ...LATER })] },
    ['safe-fast', 'safe-fast'],
    [],
  ],

  ['a wrapper nothing uses', { analysis: { unusedWrappers: [toThread.callee] } }, [], ['unused-wrapper']],
  ['a wrapper in use', {}, [], []],
];

describe('each rule speaks, and is silent beside it', () => {
  test.each(CASES)('%s', (_, scene, expectedClasses, expectedRules) => {
    const judgement = judge(scene);
    expect(classes(judgement)).toEqual(expectedClasses);
    expect(rules(judgement)).toEqual(expectedRules);
  });

  test('no rule is without a case', () => {
    const covered = new Set(CASES.flatMap(([, , , expected]) => expected));
    expect([...covered].sort()).toEqual(Object.keys(RULES).sort());
  });

  test('only an unused wrapper is a mere warning', () => {
    const warnings = Object.entries(RULES).flatMap(([id, { severity }]) => (severity === 'warning' ? [id] : []));
    expect(warnings).toEqual(['unused-wrapper']);
  });
});

test('rows without a call are counted', () => {
  const counted = judge({ sites: [site({ exposure: STARTUP })], rows: [row(), row({ ...gone, ...LATER })] });
  expect(counted.staleRows).toBe(2);
  expect(judge({ sites: [site()], rows: [row()] }).staleRows).toBe(0);
});
