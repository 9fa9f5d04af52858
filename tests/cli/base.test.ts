import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { processEnvironment } from '../../src/bin/environment.ts';
import { run } from '../../src/cli/program.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { folderWith, type Ran } from './sandbox.ts';

/** `check --base` in repositories of its own: what is introduced, fixed and was there before, and what it leaves alone. */

vi.setConfig({ testTimeout: 60_000 });

const WORLD = processEnvironment();

const AUDIT = `version: 1
daemons:
  - name: server
    entry: [src/server.ts]
`;

const SERVER = `import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { report } from './report.ts';

createServer((request, response) => {
  response.end(readFileSync(request.url ?? ''));
  report(request.url ?? '');
}).listen(80);
`;

const REPORT = `export async function report(url: string): Promise<void> {
  await Promise.resolve(url);
}
`;

const OLD = `import { execSync } from 'node:child_process';

export async function cleanUp(): Promise<void> {
  execSync('rm -rf /var/tmp/x');
}
`;

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" }, "include": ["src"] }',
  'fence.audit.yaml': AUDIT,
  'src/server.ts': SERVER,
  'src/report.ts': REPORT,
  'src/old-script.ts': OLD,
};

/** Settings of the machine must not decide; `commit.gpgsign` of a developer would ask for a passphrase. */
const OWN = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'protocol.file.allow=always'];
  const env = { ...process.env, ...OWN };
  return execFileSync('git', [...who, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '-qm', message);
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ ...FILES, ...files });
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, 'base');
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs with a folder for temporary files of its own, and holds against it that nothing stays there. */
async function fence(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const temporary = mkdtempSync(join(tmpdir(), 'fence-base-test-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  for (const [name, value] of Object.entries({ ...OWN, TMPDIR: temporary })) vi.stubEnv(name, value);
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') };
  const code = await run({ ...WORLD, cwd, argv: ['check', ...argv], ...streams });
  vi.unstubAllEnvs();
  // What waits for a signal meanwhile is let go in the next turn.
  await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
  expect(readdirSync(temporary)).toEqual([]);
  return { code, ...written };
}

type Compared = ReportDocument & { readonly base: NonNullable<ReportDocument['base']> };

async function compared(cwd: string, rev: string, ...argv: readonly string[]): Promise<Compared> {
  const { code, stdout } = await fence(cwd, '--json', '--base', rev, ...argv);
  const report: ReportDocument = reportSchema.parse(JSON.parse(stdout));
  expect(report.exitCode).toBe(code);
  if (report.base === undefined) throw new Error(`nothing was compared: ${stdout}`);
  return { ...report, base: report.base };
}

/** `introduced bare-call src/server.ts execSync`, one line per finding, those of the base last. */
function outcome({ findings, sites, base }: Compared): readonly string[] {
  const called = new Map(sites.map(({ id, call }) => [id, call.slice(call.lastIndexOf('#') + 1)]));
  const fixed = base.fixed.map((finding) => ({ ...finding, origin: 'fixed' }));
  return [...findings, ...fixed].map(({ origin, rule, file, site }) =>
    [origin, rule, file, called.get(site ?? '') ?? ''].join(' ').trim(),
  );
}

const LOGGED = SERVER.replace(
  "  report(request.url ?? '');",
  "  execSync('logger x');\n  report(request.url ?? '');",
).replace(
  "import { readFileSync } from 'node:fs';",
  "import { execSync } from 'node:child_process';\nimport { readFileSync } from 'node:fs';",
);

describe('findings', () => {
  test('that the base has do not fail; one that is added does, and is the only one shown', async () => {
    const folder = repository();
    expect(await fence(folder)).toMatchObject({ code: 1 });
    const same = await fence(folder, '--base', 'HEAD');
    expect(same.code).toBe(0);
    expect(same.stdout).toMatch(
      /^✔ nothing introduced since HEAD · 1 site: 1 violation\n {2}base [0-9a-f]{7}: 0 introduced, 0 fixed, 1 pre-existing · rows \+0 −0\n/,
    );
    write(folder, { 'src/server.ts': LOGGED });
    expect(outcome(await compared(folder, 'HEAD'))).toEqual([
      'preexisting bare-call src/server.ts readFileSync',
      'introduced bare-call src/server.ts execSync',
    ]);
    const { code, stdout } = await fence(folder, '--base', 'HEAD');
    expect(code).toBe(1);
    expect(stdout).toContain('execSync() blocks the event loop');
    expect(stdout).not.toContain('readFileSync() blocks');
    expect(stdout).toContain('✖ 1 violation in daemon "server" introduced since HEAD');
  });

  test('that are gone are fixed', async () => {
    const folder = repository();
    write(folder, { 'src/server.ts': SERVER.replace("readFileSync(request.url ?? '')", "''") });
    const report = await compared(folder, 'HEAD');
    expect(outcome(report)).toEqual(['fixed bare-call src/server.ts']);
    expect(report).toMatchObject({ ok: true, exitCode: 0, base: { introduced: [], preexisting: [] } });
  });

  test('move with their lines, function and file', async () => {
    const folder = repository({ 'src/server.ts': LOGGED });
    const inHandler = "(request, response) => {\n  response.end(readFileSync(request.url ?? ''));";
    expect(LOGGED).toContain(inHandler);
    write(folder, { 'src/server.ts': `// a line\n\n${LOGGED}` });
    expect(outcome(await compared(folder, 'HEAD')).map((line) => line.split(' ')[0])).toEqual([
      'preexisting',
      'preexisting',
    ]);
    renameSync(join(folder, 'src/server.ts'), join(folder, 'src/http-server.ts'));
    write(folder, { 'fence.audit.yaml': AUDIT.replace('server.ts', 'http-server.ts') });
    expect(outcome(await compared(folder, 'HEAD'))).toEqual([
      'preexisting bare-call src/http-server.ts readFileSync',
      'preexisting bare-call src/http-server.ts execSync',
    ]);
  });

  test('of a helper whose file moved are the same', async () => {
    const helper =
      "import { execSync } from 'node:child_process';\nexport const now = (): void => void execSync('date');\n";
    const server = SERVER.replace("import { report } from './report.ts';", "import { now } from './now.ts';").replace(
      "report(request.url ?? '');",
      'now();',
    );
    const folder = repository({ 'src/server.ts': server, 'src/now.ts': helper });
    rmSync(join(folder, 'src/now.ts'));
    write(folder, { 'src/lib/clock.ts': helper, 'src/server.ts': server.replace('./now.ts', './lib/clock.ts') });
    expect(outcome(await compared(folder, 'HEAD')).map((line) => line.split(' ')[0])).toEqual([
      'preexisting',
      'preexisting',
    ]);
  });

  test('a second call like one that was there is introduced', async () => {
    const folder = repository();
    write(folder, { 'src/server.ts': SERVER.replace('  report(', "  readFileSync(request.url ?? '');\n  report(") });
    expect(
      outcome(await compared(folder, 'HEAD'))
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['introduced', 'preexisting']);
  });

  test('are judged against where HEAD left the revision: what happened there since is not its doing', async () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'feature');
    write(folder, { 'src/report.ts': `${REPORT}// changed\n` });
    const left = git(folder, 'rev-parse', 'main').trim();
    commit(folder, 'feature');
    git(folder, 'checkout', '-q', 'main');
    write(folder, { 'src/server.ts': SERVER.replace("readFileSync(request.url ?? '')", "''") });
    commit(folder, 'the fix on main');
    git(folder, 'checkout', '-q', 'feature');
    const report = await compared(folder, 'main');
    expect(outcome(report)).toEqual(['preexisting bare-call src/server.ts readFileSync']);
    expect(report.base).toMatchObject({ rev: 'main', commit: left });
  });
});

describe('why an old call counts now', () => {
  const sinceOf = async (folder: string) =>
    (await compared(folder, 'HEAD')).findings.find(({ origin }) => origin === 'introduced')?.since;

  test('the import that made its module part of the daemon', async () => {
    const folder = repository();
    const server = SERVER.replace('import { report }', "import { cleanUp } from './old-script.ts';\nimport { report }");
    write(folder, { 'src/server.ts': server.replace('  report(', '  void cleanUp();\n  report(') });
    expect(await sinceOf(folder)).toBe(
      'the call was there before; now reached through src/server.ts → src/old-script.ts (import added, line 3)',
    );
    const { stdout } = await fence(folder, '--base', 'HEAD');
    expect(stdout).toContain(
      '  since  the call was there before; now reached through src/server.ts → src/old-script.ts',
    );
  });

  test('an import that was of types only', async () => {
    const server = `import type * as old from './old-script.ts';\nexport type Old = typeof old;\n${SERVER}`;
    const folder = repository({ 'src/server.ts': server });
    const now = server
      .replace('import type * as old', 'import * as old')
      .replace('  report(', '  void old.cleanUp();\n  report(');
    write(folder, { 'src/server.ts': now });
    expect(await sinceOf(folder)).toBe(
      'the call was there before; now reached through src/server.ts → src/old-script.ts (import added, line 1; it imported types only)',
    );
  });

  test('the call that made its function part of the daemon', async () => {
    const folder = repository({ 'src/report.ts': `${REPORT}\n${OLD}` });
    write(folder, { 'src/report.ts': `${REPORT.replace('await ', 'await cleanUp();\n  await ')}\n${OLD}` });
    expect(await sinceOf(folder)).toBe(
      'the call was there before; now report leads to cleanUp (src/report.ts:2, added)',
    );
  });

  test('the call below it that blocks', async () => {
    const quiet = "export function stamp(): string {\n  return '';\n}\n";
    const server = SERVER.replace('import { report }', "import { stamp } from './stamp.ts';\nimport { report }");
    const folder = repository({
      'src/stamp.ts': quiet,
      'src/server.ts': server.replace('  report(', '  stamp();\n  report('),
    });
    write(folder, {
      'src/stamp.ts': `import { execSync } from 'node:child_process';\n${quiet.replace("return ''", "return String(execSync('date'))")}`,
    });
    expect(await sinceOf(folder)).toBe(
      'the call was there before; it blocks now, because stamp calls node:child_process execSync (src/stamp.ts:3, added)',
    );
  });

  test('the wrapper that is gone', async () => {
    const wrapper = 'export async function toThread<T>(run: () => T): Promise<T> {\n  return run();\n}\n';
    const document = `${AUDIT}wrappers:\n  - callee: src/to-thread.ts#toThread\n    off-thread: [0]\n`;
    const server = SERVER.replace(
      'import { report }',
      "import { toThread } from './to-thread.ts';\nimport { report }",
    ).replace('  report(', "  void toThread(() => readFileSync('x'));\n  report(");
    const folder = repository({ 'src/server.ts': server, 'src/to-thread.ts': wrapper, 'fence.audit.yaml': document });
    write(folder, {
      'src/server.ts': server.replace(
        "void toThread(() => readFileSync('x'))",
        "readFileSync('x');\n  void toThread(() => 1)",
      ),
    });
    expect(await sinceOf(folder)).toBe('the call was there before, off the loop through src/to-thread.ts#toThread');
  });

  test('a call that is new itself needs no reason', async () => {
    const folder = repository();
    write(folder, { 'src/server.ts': LOGGED });
    expect(await sinceOf(folder)).toBeUndefined();
  });
});

const row = (changes: string) => `  - file: src/server.ts\n    in: createServer\n${changes}`;
const ALLOWED = `${AUDIT}sites:\n${row(`    call: node:fs#readFileSync
    class: safe-fast
    evidence: { worst-ms: 1, samples: 10, date: 2026-11-01, how: timed }
`)}`;
const TOLERATED = row(`    call: node:child_process#execSync
    class: violation
    until: 2099-01-01
`);

describe('the document', () => {
  test('the change of its rows is counted', async () => {
    const folder = repository({ 'fence.audit.yaml': ALLOWED });
    write(folder, { 'src/server.ts': LOGGED, 'fence.audit.yaml': `${ALLOWED}${TOLERATED}` });
    expect((await compared(folder, 'HEAD')).base.rows).toEqual({ added: 1, dropped: 0 });
    expect((await fence(folder, '--base', 'HEAD')).stdout).toContain(' · rows +1 −0');
  });

  test('a row that is dropped introduces its call', async () => {
    const folder = repository({ 'fence.audit.yaml': ALLOWED });
    write(folder, { 'fence.audit.yaml': AUDIT });
    const report = await compared(folder, 'HEAD');
    expect(outcome(report)).toEqual(['introduced bare-call src/server.ts readFileSync']);
    expect(report.findings[0]?.since).toBe('the call was there before, and the document allowed it');
    expect(report.base.rows).toEqual({ added: 0, dropped: 1 });
  });

  test('a row left behind is introduced, and one that was left before is not', async () => {
    const folder = repository({ 'fence.audit.yaml': `${ALLOWED}${TOLERATED}` });
    expect(outcome(await compared(folder, 'HEAD'))).toEqual(['preexisting stale-row fence.audit.yaml']);
    write(folder, { 'src/server.ts': SERVER.replace("readFileSync(request.url ?? '')", "''") });
    expect(outcome(await compared(folder, 'HEAD'))).toEqual([
      'introduced stale-row fence.audit.yaml',
      'preexisting stale-row fence.audit.yaml',
    ]);
  });

  test('a base without one is judged by that of the working tree, less what it does not have', async () => {
    const folder = repository();
    rmSync(join(folder, 'fence.audit.yaml'));
    commit(folder, 'no document');
    const wrapper = 'export async function toThread<T>(run: () => T): Promise<T> {\n  return run();\n}\n';
    const more = 'wrappers:\n  - callee: src/to-thread.ts#toThread\n    off-thread: [0]\n';
    write(folder, {
      'fence.audit.yaml': `${AUDIT}  - name: other\n    entry: [src/other.ts]\n${more}`,
      'src/to-thread.ts': wrapper,
      'src/other.ts': "import './to-thread.ts';\n",
    });
    const report = await compared(folder, 'HEAD');
    expect(outcome(report).filter((line) => !line.includes('unused-wrapper'))).toEqual([
      'preexisting bare-call src/server.ts readFileSync',
    ]);
    expect(report).toMatchObject({ exitCode: 0, base: { document: 'borrowed' } });
    expect((await fence(folder, '--base', 'HEAD')).stdout).toContain('judged by the document of the working tree');
  });

  test('a base without one is judged so where the entry is named on the command line, too', async () => {
    const heavy = 'export function heavy(): void {}\n';
    const server = `import { heavy } from './heavy.ts';\nsetInterval(() => heavy(), 1000);\n`;
    const folder = repository({ 'src/heavy.ts': heavy, 'src/server.ts': server });
    rmSync(join(folder, 'fence.audit.yaml'));
    commit(folder, 'no document');
    write(folder, { 'fence.audit.yaml': `${AUDIT}blocking:\n  - { callee: src/heavy.ts#heavy, why: walks all }\n` });
    const report = await compared(folder, 'HEAD', '--entry', 'src/server.ts');
    expect(outcome(report)).toEqual(['preexisting bare-call src/server.ts heavy']);
    expect(report).toMatchObject({ exitCode: 0, base: { document: 'borrowed' } });
  });

  test('a base whose document has mistakes is judged by that of the working tree', async () => {
    const folder = repository({ 'fence.audit.yaml': 'version: 7\n' });
    write(folder, { 'fence.audit.yaml': AUDIT });
    expect(await compared(folder, 'HEAD')).toMatchObject({ exitCode: 0, base: { document: 'borrowed' } });
  });

  test('a daemon that the base does not have at all is introduced', async () => {
    const folder = folderWith({ 'README.md': 'x' });
    git(folder, 'init', '-q', '-b', 'main');
    commit(folder, 'base');
    write(folder, FILES);
    expect(outcome(await compared(folder, 'HEAD'))).toEqual(['introduced bare-call src/server.ts readFileSync']);
  });
});

describe('the repository', () => {
  test('keeps its index and working tree to the byte, staged and unstaged changes and all', async () => {
    const folder = repository();
    write(folder, { 'src/server.ts': LOGGED, 'src/report.ts': `${REPORT}// staged\n` });
    git(folder, 'add', 'src/report.ts');
    write(folder, { 'src/report.ts': `${REPORT}// and changed again\n`, 'notes.txt': 'untracked' });
    const state = () => ({
      status: git(folder, '--no-optional-locks', 'status', '--porcelain=v2'),
      index: readFileSync(join(folder, '.git/index')),
      files: readdirSync(join(folder, '.git'), { recursive: true }).sort(),
      worktrees: git(folder, 'worktree', 'list'),
    });
    const before = state();
    expect((await fence(folder, '--base', 'HEAD')).code).toBe(1);
    expect(state()).toEqual(before);
  });

  test('runs no hook and follows no link out of the copy', async () => {
    const folder = repository();
    const marker = join(folder, 'ran.txt');
    for (const hook of ['post-checkout', 'post-index-change']) {
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
    }
    symlinkSync('/etc', join(folder, 'outside'));
    symlinkSync('../../../nowhere.ts', join(folder, 'src/up.ts'));
    git(folder, '-c', 'core.hooksPath=/dev/null', 'add', '--all');
    git(folder, '-c', 'core.hooksPath=/dev/null', 'commit', '-qm', 'links');
    expect((await fence(folder, '--base', 'HEAD')).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('ran.txt');
  });

  test('nothing is written through a link of the base that leads out of the copy', async () => {
    const outside = folderWith({ 'src/server.ts': SERVER });
    const folder = folderWith({ '.gitignore': 'node_modules\n' });
    git(folder, 'init', '-q', '-b', 'main');
    mkdirSync(join(folder, 'packages'));
    symlinkSync(outside, join(folder, 'packages/api'));
    commit(folder, 'a link');
    rmSync(join(folder, 'packages/api'));
    const inPackage = Object.entries(FILES).map(([path, text]) => [`packages/api/${path}`, text] as const);
    write(folder, { ...Object.fromEntries(inPackage), 'packages/api/node_modules/x/index.js': '' });
    expect((await fence(folder, '--base', 'HEAD', '-C', 'packages/api')).code).not.toBe(3);
    expect(readdirSync(outside)).toEqual(['src']);
  });

  test('a package of a workspace is judged with what it needs from above', async () => {
    const inPackage = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`packages/api/${path}`, text]));
    const folder = folderWith({
      ...inPackage,
      'package.json': '{ "name": "root", "workspaces": ["packages/*"] }',
      'tsconfig.base.json': '{ "compilerOptions": { "module": "nodenext", "paths": { "@lib/*": ["./lib/*"] } } }',
      'lib/now.ts': "import { execSync } from 'node:child_process';\nexport const now = () => execSync('date');\n",
      'packages/api/tsconfig.json': '{ "extends": "../../tsconfig.base.json", "include": ["src"] }',
      'packages/api/src/server.ts': SERVER.replace(
        "import { report } from './report.ts';",
        "import { now } from '@lib/now.ts';",
      ).replace("report(request.url ?? '');", 'now();'),
    });
    git(folder, 'init', '-q', '-b', 'main');
    commit(folder, 'base');
    const report = await compared(folder, 'HEAD', '-C', 'packages/api');
    expect(outcome(report)).toEqual([
      'preexisting bare-call src/server.ts readFileSync',
      'preexisting bare-call src/server.ts now',
    ]);
    expect(report.gaps).toEqual([]);
  });

  test('is found from within a hook, whatever git has set there', async () => {
    const inPackage = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`packages/api/${path}`, text]));
    const folder = folderWith(inPackage);
    git(folder, 'init', '-q', '-b', 'main');
    commit(folder, 'base');
    for (const [name, value] of [
      ['GIT_DIR', '.git'],
      ['GIT_INDEX_FILE', '.git/index'],
      ['GIT_PREFIX', ''],
    ] as const) {
      vi.stubEnv(name, value);
    }
    expect(await fence(folder, '--base', 'HEAD', '-C', 'packages/api')).toMatchObject({ code: 0, stderr: '' });
  });

  test('a submodule is judged as it was recorded', async () => {
    const clock = (body: string) =>
      `import { execSync } from 'node:child_process';\nexport const now = () => ${body};\nexport const run = execSync;\n`;
    const library = folderWith({ 'clock.ts': clock("execSync('date')") });
    git(library, 'init', '-q', '-b', 'main');
    commit(library, 'blocks');
    const server = SERVER.replace("import { report } from './report.ts';", "import { now } from '../lib/clock.ts';");
    const folder = repository({ 'src/server.ts': server.replace("report(request.url ?? '');", 'now();') });
    git(folder, 'submodule', '--quiet', 'add', library, 'lib');
    commit(folder, 'submodule');
    expect(outcome(await compared(folder, 'HEAD'))).toEqual([
      'preexisting bare-call src/server.ts readFileSync',
      'preexisting bare-call src/server.ts now',
    ]);
    write(folder, { 'lib/clock.ts': clock("''") });
    expect(outcome(await compared(folder, 'HEAD'))).toEqual([
      'preexisting bare-call src/server.ts readFileSync',
      'fixed bare-call src/server.ts',
    ]);
  });

  test('what is installed in the working tree alone is found from the base', async () => {
    const folder = repository({ '.gitignore': 'node_modules\n', 'tsconfig.json': '{ "extends": "shared-config" }' });
    write(folder, {
      'node_modules/shared-config/package.json': '{ "name": "shared-config" }',
      'node_modules/shared-config/tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["../../src/*"] } } }',
    });
    const aliased = { 'src/server.ts': SERVER.replace("'./report.ts'", "'~/report.ts'") };
    write(folder, aliased);
    commit(folder, 'alias');
    expect(await compared(folder, 'HEAD')).toMatchObject({ exitCode: 0, gaps: [], base: { document: 'own' } });
  });
});

describe('a revision that cannot be compared with', () => {
  const refusal = async (folder: string, rev: string) => {
    const { code, stdout, stderr } = await fence(folder, '--base', rev);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  test('is unknown', async () => {
    const folder = repository();
    expect(await refusal(folder, 'origin/main')).toContain(
      'git knows no revision "origin/main" here\n  help   git fetch origin main',
    );
    expect(await refusal(folder, 'nonsense')).toContain('git branch --all lists branches');
    expect(await refusal(folder, '--all')).toContain('git knows no revision "--all" here');
    const machine = await fence(folder, '--json', '--base', 'nonsense');
    expect(JSON.parse(machine.stdout)).toMatchObject({ exitCode: 2, errors: [{ code: 'base-unknown' }] });
  });

  test('is beyond a shallow clone', async () => {
    const origin = repository();
    git(origin, 'checkout', '-qb', 'feature');
    for (const name of ['a', 'b', 'c']) {
      write(origin, { [`${name}.txt`]: name });
      commit(origin, name);
    }
    const clone = mkdtempSync(join(tmpdir(), 'fence-clone-'));
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    git(clone, 'clone', '-q', '--depth=1', '--branch=feature', `file://${origin}`, '.');
    expect(await refusal(clone, 'origin/main')).toContain(
      'git knows no revision "origin/main" here\n  help   the clone is shallow',
    );
    git(clone, 'fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const beyond = await refusal(clone, 'origin/main');
    expect(beyond).toContain('this clone is shallow and does not go back to where HEAD left "origin/main"');
    expect(beyond).toContain('git fetch --unshallow');
  });

  test('has nothing in common with HEAD, or there is no repository', async () => {
    const folder = repository();
    git(folder, 'checkout', '-q', '--orphan', 'other');
    commit(folder, 'another beginning');
    expect(await refusal(folder, 'main')).toContain('HEAD and "main" have no commit in common');
    expect(await refusal(folderWith(FILES), 'main')).toContain(
      '--base needs a git repository, and git finds none around',
    );
  });
});
