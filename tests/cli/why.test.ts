import { describe, expect, test } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import type { Verdict } from '../../src/classify/verdict.ts';
import { answer } from '../../src/cli/why/answer.ts';
import type { Explanation } from '../../src/cli/why/explain-site.ts';
import type { Knowledge } from '../../src/cli/why/knowledge.ts';
import { parseTarget } from '../../src/cli/why/target.ts';
import { moduleId } from '../../src/model/ids.ts';
import type { ModuleEdge } from '../../src/summary/analysis.ts';
import type { Exposure } from '../../src/summary/site.ts';
import { analysis, at, loginFinding, loginSite, loginVerdict } from '../report/sample.ts';

const edge = (from: string, to: string, kind: ModuleEdge['kind'], line: number): ModuleEdge => ({
  from: moduleId(from),
  to: moduleId(to),
  kind,
  line,
});

function elsewhere(id: string, file: string, exposure: Exposure, kind: Verdict['class']): Verdict {
  const daemons: readonly string[] = exposure.kind === 'unreached' ? [] : ['bot'];
  return { id, class: kind, row: null, site: { ...loginSite, place: at(file, 5, 3, 4), in: 'run', exposure, daemons } };
}

const verdicts = [
  loginVerdict,
  elsewhere('S-startu', 'src/boot.ts', { kind: 'startup', filled: false }, 'startup'),
  elsewhere('S-worker', 'src/worker.ts', { kind: 'wrapped', via: 'src/worker.ts', realm: 'module' }, 'wrapped'),
  elsewhere('S-wrappe', 'src/fine.ts', { kind: 'wrapped', via: 'src/pool.ts#toThread', realm: 'argument' }, 'wrapped'),
  elsewhere('S-unreac', 'src/bot.ts', { kind: 'unreached' }, 'unreached'),
  elsewhere('S-typeon', 'src/types.ts', { kind: 'unreached' }, 'unreached'),
  elsewhere('S-script', 'src/script.ts', { kind: 'unreached' }, 'unreached'),
  elsewhere('S-orphan', 'src/orphan.ts', { kind: 'unreached' }, 'unreached'),
];

const knowledge: Knowledge = {
  audit: auditForEntries(['src/main.ts']),
  auditFile: 'fence.audit.yaml',
  prefix: '',
  commands: (text) => text,
  judgement: { verdicts, findings: [loginFinding], staleRows: 0 },
  analysis: {
    ...analysis,
    sites: verdicts.map(({ site }) => site),
    edges: [
      edge('src/main.ts', 'src/bot.ts', 'static', 3),
      edge('src/bot.ts', 'src/totp.ts', 'dynamic', 2),
      edge('src/bot.ts', 'src/types.ts', 'type-only', 4),
      edge('src/cli.ts', 'src/script.ts', 'static', 9),
      edge('src/bot.ts', 'src/lazy.ts', 'dynamic', 7),
    ],
    neverRun: [{ place: { ...at('src/bot.ts', 62, 5), endLine: 64 }, condition: 'options.trace', truth: false }],
    gaps: [
      { kind: 'computed-import', file: 'src/plugin.ts', line: 9, column: 1, why: 'named at run time' },
      { kind: 'unreadable-file', file: 'src/deep.ts', line: 1, column: 1, why: 'the file nests too deeply to be read' },
    ],
  },
};

function asked(text: string): string {
  const answered = answer(parseTarget(text), knowledge, (file) => (/totpp|nowhere/.test(file) ? undefined : 100));
  if (!answered.ok) return answered.problems.map(({ message }) => `? ${message}`).join('\n');
  return answered.value.map(spoken).join('\n');
}

function spoken({ heading, facts }: Explanation): string {
  return [heading, ...facts.flatMap(({ label, lines }) => lines.map((line) => `${label}: ${line}`))].join('\n');
}

describe('a reported call', () => {
  test('by its id', () => {
    expect(asked('S-7k2m9q')).toMatchInlineSnapshot(`
      "src/bot.ts:41:33  verifyCode(msg.text) in handleMessage  S-7k2m9q
      class: violation: it blocks the event loop
      where: on the event loop: this function runs in a turn of it
      daemon: bot
      row: no row of the document speaks of this call
      rules: bare-call: verifyCode() blocks the event loop of daemon "bot"
      rules:   await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile
      rules:   fence measure -- <command that runs it>, then fence sync --accept S-7k2m9q
      trail: handleMessage → verifyCode (src/totp.ts:12) → readSecret (:30) → node:child_process execFileSync (:33)
      called: nobody is seen to call handleMessage: it, or its object, is out of sight, or it is the daemon's first
      loaded: src/main.ts:3  import → src/bot.ts"
    `);
  });

  test.each(['src/bot.ts:41', 'src/bot.ts:41:33'])('by its place: %s', (target) => {
    expect(asked(target)).toBe(asked('S-7k2m9q'));
  });

  test('by the functions on its trail', () => {
    expect(asked('verifyCode')).toMatchInlineSnapshot(`
      "src/totp.ts:12:1  verifyCode
      where: runs in turns of the event loop
      called: nobody is seen to call verifyCode: it, or its object, is out of sight, or it is the daemon's first
      loaded: src/main.ts:3  import → src/bot.ts
      loaded: src/bot.ts:2  import() → src/totp.ts
      sites: src/bot.ts:41:33  verifyCode(msg.text) in handleMessage: violation  S-7k2m9q
      sites: src/boot.ts:5:3  verifyCode(msg.text) in run: startup  S-startu
      sites: src/worker.ts:5:3  verifyCode(msg.text) in run: wrapped  S-worker
      sites: src/fine.ts:5:3  verifyCode(msg.text) in run: wrapped  S-wrappe
      sites: src/bot.ts:5:3  verifyCode(msg.text) in run: unreached  S-unreac
      sites: src/types.ts:5:3  verifyCode(msg.text) in run: unreached  S-typeon
      sites: src/script.ts:5:3  verifyCode(msg.text) in run: unreached  S-script
      sites: src/orphan.ts:5:3  verifyCode(msg.text) in run: unreached  S-orphan"
    `);
    expect(asked('src/totp.ts#readSecret')).toContain('sites: src/bot.ts:41:33  verifyCode(msg.text) in handleMessage');
  });

  test('by its primitive', () => {
    expect(asked('node:child_process#execFileSync')).toContain('S-7k2m9q');
  });

  test('by its module', () => {
    expect(asked('src/bot.ts')).toContain('loaded: src/main.ts:3  import → src/bot.ts\nsites: src/bot.ts:41:33');
  });
});

describe('why something is not reported', () => {
  const reasons: readonly (readonly [string, string])[] = [
    ['S-startu', 'where: at startup: --include-startup lists it'],
    ['S-worker', 'where: off the main thread: its module runs only in the worker src/worker.ts'],
    ['S-wrappe', 'where: off the main thread: passed to src/pool.ts#toThread, which runs it elsewhere'],
    ['S-unreac', 'where: its module is loaded, but nothing that runs calls this function'],
    ['S-typeon', 'only imports of types lead to it\nwhere: src/bot.ts:4  import of types only → src/types.ts'],
    ['S-script', 'nothing that a daemon loads imports it\nwhere: src/cli.ts:9  import → src/script.ts'],
    ['S-orphan', 'nothing that a daemon may load imports it'],
    ['src/orphan.ts:5', 'where: no daemon loads this module: nothing that a daemon may load imports it'],
    [
      'scripts/seed.ts:12',
      'scripts/seed.ts\nwhere: no daemon loads this module: nothing that a daemon may load imports it',
    ],
    ['scripts/seed.ts', 'where: if a daemon begins with it, name it under `daemons:`'],
    ['scripts/seed.ts', 'where: if what src/plugin.ts:9 names at run time is it, declare it under `loads:`'],
    ['scripts/seed.ts#seed', 'scripts/seed.ts\nwhere: no daemon loads this module'],
    [
      'src/lazy.ts:3',
      'nothing that runs comes to the place that would load it\nwhere: src/bot.ts:7  import() → src/lazy.ts',
    ],
    ['src/deep.ts', 'where: a daemon loads this module, but the file nests too deeply to be read'],
    ['src/types.d.ts:3', 'it holds declarations, and nothing in it runs'],
    ['node_modules/left-pad/index.js:3', "it is a package's, and packages are known by the catalogue alone"],
    ['src/types.ts:60', 'src/types.ts\nwhere: no daemon loads this module: only imports of types lead to it'],
    ['src/script.ts', 'nothing in it is judged'],
    ['src/bot.ts:43', 'src/bot.ts:43  no call on this line is known to block\nsrc/bot.ts:40:1  handleMessage'],
    ['src/bot.ts:60', 'src/bot.ts:60  no call on this line is known to block\nsrc/bot.ts\nloaded: src/main.ts:3'],
    ['src/bot.ts:64', 'what stands on this line never runs\nsince: options.trace is always false in this program'],
    ['src/bot.ts:65', 'src/bot.ts:65  no call on this line is known to block'],
    ['src/totp.ts:33', 'judged where it is called\nsites: src/bot.ts:41:33  verifyCode(msg.text) in handleMessage'],
    ['src/totp.ts:12', 'judged where it is called\nsites: src/bot.ts:41:33  verifyCode(msg.text) in handleMessage'],
  ];
  test.each(reasons)('%s', (target, reason) => {
    expect(asked(target)).toContain(reason);
  });
});

describe('what there is not', () => {
  const missing: readonly (readonly [string, string])[] = [
    ['S-7k2m9x', '? no site has the id S-7k2m9x; did you mean "S-7k2m9q"?'],
    ['src/totpp.ts:41', '? there is no file src/totpp.ts; did you mean "src/totp.ts"?'],
    ['src/totpp.ts#verifyCode', '? there is no file src/totpp.ts; did you mean "src/totp.ts"?'],
    ['elsewhere/nowhere.ts', '? there is no file elsewhere/nowhere.ts'],
    ['README.md:3', '? README.md is no module: fence reads JavaScript and TypeScript'],
    ['src/bot.ts:4100', '? src/bot.ts has no line 4100: it ends at 100'],
    ['verifyCod', '? no function is called "verifyCod"; did you mean "verifyCode"?'],
    ['src/bot.ts#verifyCode', '? no function is called "verifyCode" in src/bot.ts'],
  ];
  test.each(missing)('%s', (target, message) => {
    expect(asked(target)).toBe(message);
  });
});
