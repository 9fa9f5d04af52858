import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ReportDocument } from '../src/report/document.ts';
import { runIn } from './cli/sandbox.ts';

/** The example projects do what their texts say: they compile, run, and are judged as promised. */

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const SLOW = 60_000;
vi.setConfig({ testTimeout: SLOW, hookTimeout: SLOW });

interface Example {
  readonly name: string;
  readonly exitCode: 0 | 1;
  readonly sites: ReportDocument['summary']['sites'];
  /** What starts it, after compilation, and what it says last. */
  readonly start: readonly string[];
  readonly says: RegExp;
}

const TABLE: readonly Example[] = [
  {
    name: 'heartbeat-before',
    exitCode: 1,
    sites: { wrapped: 0, 'safe-fast': 0, violation: 3 },
    start: ['dist/daemon.js'],
    says: /^\d+ of \d+ heartbeats, longest silence \d+ ms$/m,
  },
  {
    name: 'heartbeat-after',
    exitCode: 0,
    sites: { wrapped: 4, 'safe-fast': 0, violation: 0 },
    start: ['dist/daemon.js'],
    says: /^\d+ of \d+ heartbeats, longest silence \d+ ms$/m,
  },
  {
    name: 'bot-before',
    exitCode: 1,
    sites: { wrapped: 0, 'safe-fast': 0, violation: 6 },
    start: ['dist/bot.js'],
    says: /bot: welcome.*bot: enrolled.*bot: revoked.*stood still for \d+ ms/s,
  },
  {
    name: 'bot-after',
    exitCode: 0,
    sites: { wrapped: 7, 'safe-fast': 0, violation: 0 },
    start: ['dist/bot.js'],
    says: /bot: welcome.*bot: enrolled.*bot: revoked.*stood still for \d+ ms/s,
  },
  {
    name: 'cli-and-daemon',
    exitCode: 0,
    sites: { wrapped: 0, 'safe-fast': 1, violation: 0 },
    start: ['dist/main.js', 'serve'],
    says: /^(200 1a2b3c4\n){3}$/,
  },
  {
    name: 'measured',
    exitCode: 1,
    sites: { wrapped: 0, 'safe-fast': 0, violation: 3 },
    start: ['dist/daemon.js'],
    says: /^compute wall .*\nrunTool wall .*\nwaitForLock wall /,
  },
  {
    name: 'worker-pool',
    exitCode: 0,
    sites: { wrapped: 2, 'safe-fast': 0, violation: 0 },
    start: ['dist/daemon.js'],
    says: /ada: 7167b1ee17762005….*turned \d+ times/s,
  },
];

/** One compiler for all of them; one each would take much longer. */
beforeAll(() => {
  const folders = TABLE.map(({ name }) => join(EXAMPLES, name));
  expect(node([TSC, '--build', '--force', ...folders], EXAMPLES)).toEqual({ status: 0, stdout: '', stderr: '' });
});

describe.each(TABLE)('$name', ({ name, exitCode, sites, start, says }) => {
  const folder = join(EXAMPLES, name);

  test('is judged as promised, and seen whole', async () => {
    const report = await judged(folder);
    expect({ exitCode: report.exitCode, sites: report.summary.sites }).toEqual({ exitCode, sites });
    expect({ gaps: report.gaps, errors: report.errors }).toEqual({ gaps: [], errors: [] });
  });

  test('runs', () => {
    const { status, stdout, stderr } = node(start, folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(says);
  });
});

describe('bot-before', () => {
  const folder = join(EXAMPLES, 'bot-before');

  test('six calls, each with the trail down to the subprocess', async () => {
    const { findings, sites } = await judged(folder);
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 6 }, () => 'bare-call'));
    expect(sites.map((site) => `${site.in} ${site.trail.map(({ call }) => call).join(' > ')}`)).toEqual([
      'handleLogin src/totp.ts#isEnrolled > src/vault.ts#readSecret > src/vault.ts#asVault > node:child_process#execFileSync',
      'handleLogin src/totp.ts#verifyCode > src/vault.ts#readSecret > src/vault.ts#asVault > node:child_process#execFileSync',
      'handleMessage src/totp.ts#verifyCode > src/vault.ts#readSecret > src/vault.ts#asVault > node:child_process#execFileSync',
      'handleCommand src/totp.ts#enrol > src/vault.ts#writeSecret > src/vault.ts#asVault > node:child_process#execFileSync',
      'handleCommand src/totp.ts#isEnrolled > src/vault.ts#readSecret > src/vault.ts#asVault > node:child_process#execFileSync',
      'handleCommand src/totp.ts#revoke > src/vault.ts#removeAll > src/vault.ts#asVault > node:child_process#execFileSync',
    ]);
  });

  test('the command line is no part of the daemon', async () => {
    const report = await judged(folder, '--include-startup', '--include-unreached');
    expect(report.sites.filter(({ file }) => file === 'src/cli.ts')).toEqual([]);
  });
});

describe('bot-after', () => {
  test('the six calls are wrapped by rows, the seventh is the thread itself', async () => {
    const { sites } = await judged(join(EXAMPLES, 'bot-after'));
    expect(sites.map(({ file, row, via }) => `${file} ${row} ${via}`)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((row) => `src/bot.ts ${row} src/to-thread.ts#toThread`),
      'src/totp-worker.ts null src/totp-worker.ts',
    ]);
  });

  test.each([
    ['await toThread(isEnrolled, user)', 'isEnrolled(user)', 'handleLogin', 'isEnrolled'],
    ['await toThread(verifyCode, user, text)', 'verifyCode(user, text)', 'handleLogin', 'verifyCode'],
    ['await toThread(verifyCode, user, code)', 'verifyCode(user, code)', 'handleMessage', 'verifyCode'],
    ['await toThread(enrol, user)', 'enrol(user)', 'handleCommand', 'enrol'],
    ['await toThread(revoke, user)', 'revoke(user)', 'handleCommand', 'revoke'],
  ])('%s undone is named', async (wrapped, bare, caller, callee) => {
    const report = await judged(changed('bot-after', 'src/bot.ts', wrapped, bare));
    const [finding, ...others] = report.findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'unwrapped', severity: 'error' });
    const site = report.sites.find(({ id }) => id === finding?.site);
    expect(site).toMatchObject({ file: 'src/bot.ts', in: caller, call: `src/totp.ts#${callee}`, class: 'violation' });
    expect(report.exitCode).toBe(1);
  });

  test('a wrapped call that is gone is missed', async () => {
    const report = await judged(changed('bot-after', 'src/bot.ts', '    await toThread(revoke, user);\n', ''));
    expect(report.findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['missing-wrapped fence.audit.yaml']);
    expect(report.findings[0]?.message).toContain('revoke');
    expect(report.exitCode).toBe(1);
  });

  test('a call made before the wrapper is told apart', async () => {
    const report = await judged(
      changed('bot-after', 'src/bot.ts', 'await toThread(revoke, user)', 'await toThread(revoke(user))'),
    );
    expect(report.findings.map(({ rule }) => rule)).toEqual(['unwrapped']);
    expect(report.findings[0]?.next.join('\n')).toContain('toThread(revoke, user)');
  });
});

describe('heartbeat-after', () => {
  test('the graph built bare again is named', async () => {
    const wrapped = 'await toThread(buildRuntimeGraph, store)';
    const report = await judged(changed('heartbeat-after', 'src/daemon.ts', wrapped, 'buildRuntimeGraph(store)'));
    const [finding, ...others] = report.findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'unwrapped', file: 'src/daemon.ts' });
    expect(finding?.message).toContain('buildRuntimeGraph');
  });
});

describe('cli-and-daemon', () => {
  test('the subprocess of the command line is seen, and is not reached', async () => {
    const { sites } = await judged(join(EXAMPLES, 'cli-and-daemon'), '--include-startup', '--include-unreached');
    expect(sites.map((site) => `${site.class} ${site.in} ${site.call}`).sort()).toEqual([
      'safe-fast handleRequest src/journal.ts#note',
      'startup runDaemon src/settings.ts#readSettings',
      'unreached runCli src/revision.ts#currentRevisionNow',
    ]);
  });
});

describe('worker-pool', () => {
  test('the same module imported by the daemon is judged as its own', async () => {
    const type = "import type { HashReply, HashRequest } from './hash-worker.js';";
    const value = "import { type HashReply, type HashRequest, hashNow } from './hash-worker.js';";
    const folder = changed('worker-pool', 'src/hash-pool.ts', type, value);
    edit(join(folder, 'src/hash-pool.ts'), 'this.#requests += 1;', 'this.#requests += 1;\n    hashNow(password);');
    edit(
      join(folder, 'src/hash-worker.ts'),
      '/** Blocks',
      "export const hashNow = (password: string): Buffer => scryptSync(password, 'salt', 32);\n\n/** Blocks",
    );
    const report = await judged(folder);
    expect(report.findings.map(({ rule, file }) => `${rule} ${file}`)).toContain('bare-call src/daemon.ts');
  });
});

async function judged(folder: string, ...flags: readonly string[]): Promise<ReportDocument> {
  const { stdout } = await runIn(folder, ['check', '--json', ...flags]);
  return JSON.parse(stdout) as ReportDocument;
}

/** A copy of the example in which one text is replaced by another. */
function changed(name: string, file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), `fence-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: (path) => !path.endsWith('/dist') });
  edit(join(folder, file), from, to);
  return folder;
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function node(argv: readonly string[], cwd: string) {
  const env = { ...process.env, FENCE_EXAMPLE_SECONDS: '1', BOT_VAULT: join(tmpdir(), `bot-vault-${process.pid}`) };
  const ran = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8', timeout: SLOW });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
