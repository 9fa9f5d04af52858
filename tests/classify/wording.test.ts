import { describe, expect, test } from 'vitest';
import { calleeIdFrom } from '../../src/model/ids.ts';
import { bare, judge, only, place, row, type Scene, STARTUP, site, toThread, UNREACHED, WRAPPED } from './build.ts';

const HEAVY = calleeIdFrom('src/retrieve.ts#buildRuntimeGraph');
const READ = calleeIdFrom('node:fs#readFileSync');
const { instead: _, ...withoutTwin } = site();
const direct = site({
  call: READ,
  text: 'readFileSync(path)',
  instead: 'fs.promises.readFile',
  trail: [{ function: 'handleMessage', call: READ, file: 'src/bot.ts', line: 41 }],
});
const heavy = { ...withoutTwin, call: HEAVY, text: 'buildRuntimeGraph(store)' };
const none = { wrappers: [] };
const second = { wrappers: [{ ...toThread, callee: calleeIdFrom('src/pool.ts#Pool.run'), offThread: [1] }] };

describe('a bare call', () => {
  test('says which call blocks whose loop, how to mend it, how to allow it', () => {
    const { findings, verdicts } = judge({ sites: [site()] });
    expect(findings).toMatchObject([
      {
        place: place('src/bot.ts', 41),
        message: 'verifyCode() blocks the event loop of daemon "bot"',
        next: [
          'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
          `fence measure --write -- <command that runs it>, then fence sync --accept ${verdicts[0]?.id} --why "<reason>"`,
        ],
      },
    ]);
  });

  test.each([
    ['two daemons', site({ daemons: ['bot', 'web'] }), 'verifyCode() blocks the event loop of daemons "bot" and "web"'],
    [
      'a method',
      site({ call: calleeIdFrom('src/s.ts#Store.compact'), text: 's.compact()' }),
      'Store.compact() blocks the event loop of daemon "bot"',
    ],
    [
      'construction',
      site({ call: calleeIdFrom('node:sqlite#DatabaseSync'), text: 'new DatabaseSync(p)' }),
      'new DatabaseSync() blocks the event loop of daemon "bot"',
    ],
    [
      'a getter',
      site({ call: calleeIdFrom('src/c.ts#Config.value'), text: 'config.value' }),
      'Config.value blocks the event loop of daemon "bot"',
    ],
    [
      'a default export',
      site({ call: calleeIdFrom('src/tools/walk.ts#default'), text: 'walk()' }),
      'walk() blocks the event loop of daemon "bot"',
    ],
    [
      'a name only',
      site({ confidence: 'name' }),
      'verifyCode() blocks the event loop of daemon "bot" (known by name only: its receiver has no type)',
    ],
    [
      'an argument of a wrapper',
      { ...heavy, eagerArgumentOf: toThread.callee },
      'buildRuntimeGraph() blocks the event loop of daemon "bot": as an argument it is evaluated before toThread() runs',
    ],
  ])('%s', (_name, blocking, message) => {
    expect(only(judge({ sites: [blocking] })).message).toBe(message);
  });

  test.each([
    [
      'a wrapper and a twin',
      site(),
      {},
      'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
    ],
    [
      'a wrapper and a twin of the call itself',
      direct,
      {},
      'await it in a worker: toThread(readFileSync, path), or use fs.promises.readFile instead of readFileSync',
    ],
    [
      'a promisified twin',
      site({ instead: 'util.promisify(child_process.execFile)' }),
      {},
      'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
    ],
    [
      'a function handed to a loop',
      { ...heavy, text: 'buildRuntimeGraph' },
      {},
      'run the call that takes buildRuntimeGraph in a worker, with toThread()',
    ],
    ['a wrapper alone', heavy, {}, 'await it in a worker: toThread(buildRuntimeGraph, store)'],
    [
      'no arguments',
      { ...heavy, text: 'buildRuntimeGraph()' },
      {},
      'await it in a worker: toThread(buildRuntimeGraph)',
    ],
    [
      'a method keeps its receiver',
      { ...heavy, text: 'this.store.compact(now)' },
      {},
      'await it in a worker: toThread(() => this.store.compact(now))',
    ],
    [
      'a call of what a call returned',
      { ...heavy, text: 'load(a)(b)' },
      {},
      'await it in a worker: toThread(() => load(a)(b))',
    ],
    ['long arguments', { ...heavy, text: `f(${'x'.repeat(99)})` }, {}, 'await it in a worker: toThread(f, …)'],
    [
      'a wrapper that takes the function second',
      heavy,
      second,
      'await it in a worker: Pool.run(…, () => buildRuntimeGraph(store))',
    ],
    ['a twin alone', site(), none, 'make readSecret use execFile, or run it in a worker pool'],
    [
      'neither',
      heavy,
      none,
      'run it in a worker pool; a function of your own that does so is declared under wrappers:',
    ],
    [
      'an argument of a wrapper',
      { ...heavy, eagerArgumentOf: toThread.callee },
      {},
      'pass it as a value: toThread(buildRuntimeGraph, store)',
    ],
  ])('is mended with %s', (_name, blocking, audit, fix) => {
    expect(only(judge({ sites: [blocking], audit })).next[0]).toBe(fix);
  });
});

describe('a finding about a row', () => {
  const UNTIL = { class: 'violation', until: '2026-11-30' } as const;
  const at = 'verifyCode() in handleMessage (src/bot.ts:41)';
  const of = 'verifyCode() in handleMessage (src/bot.ts)';
  const elsewhere = site({ place: place('src/admin.ts', 7), in: 'onAdmin' });
  const dated = { maxAgeDays: 10 };

  test.each<[string, Scene, string, string]>([
    [
      'overdue',
      { sites: [site()], rows: [bare(UNTIL)] },
      `${at} was tolerated until 2026-11-30 and still blocks`,
      'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
    ],
    [
      'no-evidence',
      { sites: [site()], rows: [bare()] },
      `${at} says safe-fast and has no measurement`,
      'fence measure --write -- <command that runs it>',
    ],
    [
      'over-threshold',
      { sites: [site()], rows: [row()], audit: { thresholdMs: 1 } },
      `${at} says safe-fast, but took 1.8 ms at worst; the threshold is 1 ms`,
      'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
    ],
    [
      'evidence-old',
      { sites: [site()], rows: [row()], audit: dated },
      `${at} was measured on 2026-11-20; max-age-days is 10`,
      'fence measure --write -- <command that runs it>',
    ],
    [
      'evidence-changed',
      { sites: [site()], rows: [row({ text: 'verifyCode(x)', reaches: [] })] },
      `${at} is now written "verifyCode(msg.text)" and also reaches execFileSync now; the measurement is of what it was`,
      'fence measure --write -- <command that runs it>',
    ],
    ['stale-row', { rows: [row()] }, `${of} does not exist any more`, 'fence sync'],
    [
      'moved-row',
      { sites: [elsewhere], rows: [row()] },
      `${of} is not there any more; the same call stands in onAdmin (src/admin.ts:7)`,
      'fence sync',
    ],
    [
      'unreachable-row',
      { sites: [site({ exposure: UNREACHED })], rows: [row()] },
      `no daemon reaches ${at} any more`,
      'fence sync',
    ],
    [
      'unreachable-row',
      { sites: [site({ exposure: STARTUP })], rows: [row()] },
      `${at} runs only while the daemon starts, where a row is not needed`,
      'fence sync',
    ],
    [
      'missing-wrapped',
      { rows: [bare({ class: 'wrapped' })] },
      `${of} was wrapped, and the call has disappeared`,
      'put the wrapped call back; if it was removed on purpose: fence sync',
    ],
    [
      'duplicate-row',
      { sites: [site({ exposure: WRAPPED })], rows: [row(), row({ place: place('fence.audit.yaml', 20) })] },
      `${of} has a row already, in line 10; a row covers one call`,
      'fence sync',
    ],
  ])('%s stands in the document', (rule, scene, message, next) => {
    const finding = only(judge(scene));
    expect(finding).toMatchObject({ rule, message, place: { file: 'fence.audit.yaml' } });
    expect(finding.next[0]).toBe(next);
  });

  test('a wrap undone stands in the code, with the commit where it is known', () => {
    const rows = [bare({ class: 'wrapped' })];
    const plain = only(judge({ sites: [site()], rows }));
    expect(plain).toMatchObject({ rule: 'unwrapped', place: { file: 'src/bot.ts', line: 41 } });
    expect(plain.message).toBe(
      'verifyCode() blocks the event loop of daemon "bot", and its row (fence.audit.yaml:10) says wrapped',
    );
    const sinceCommits = new Map([[plain.verdict?.id ?? '', '1a2b3c4']]);
    expect(only(judge({ sites: [site()], rows, sinceCommits })).message).toBe(`${plain.message}, since commit 1a2b3c4`);
  });
});

test('two rows that disagree about one call: which one goes is for a person to say', () => {
  const rows = [row(), bare({ class: 'wrapped', place: place('fence.audit.yaml', 30) })];
  expect(only(judge({ sites: [site()], rows })).next[0]).toBe('the two rows disagree: delete the one that is wrong');
});
