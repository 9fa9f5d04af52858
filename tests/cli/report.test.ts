import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { environmentIn, folderWith, type Ran, runIn } from './sandbox.ts';

vi.setConfig({ testTimeout: 60_000 });

const BARE = `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

createServer((request, response) => {
  response.end(readFileSync(request.url ?? ''));
}).listen(80);
`;

const AUDIT = `version: 1
max-age-days: 90
daemons:
  - name: server
    entry: [src/server.ts]
sites:
  - file: src/server.ts
    in: createServer
    call: node:fs#readFileSync
    class: safe-fast
    evidence: { worst-ms: 1, samples: 10, date: 2026-11-01, how: timed }
`;

const project = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'fence.audit.yaml': AUDIT, 'src/server.ts': BARE, ...files });

const withoutRows = AUDIT.slice(0, AUDIT.indexOf('sites:'));

async function runOn(day: string, cwd: string, argv: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  const world = { ...environmentIn(cwd), now: () => new Date(`${day}T12:00:00Z`) };
  const code = await run({ ...world, argv, stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...written };
}

describe('report', () => {
  test('prints the page, and exits as check does', async () => {
    const clean = await runIn(project(), ['report']);
    expect(clean).toMatchObject({ code: 0, stderr: '' });
    expect(clean.stdout).toContain('# Blocking calls on the event loop\n\n**✔ no violations in 1 daemon**');
    const { code, stdout } = await runIn(project({ 'fence.audit.yaml': withoutRows }), ['report']);
    expect(code).toBe(1);
    expect(stdout).toContain('**✖ 1 violation in daemon "server"**');
  });

  test('-o writes it, with links from where it stands, and says so', async () => {
    const folder = project({ 'docs/index.md': '' });
    const { code, stdout, stderr } = await runIn(folder, ['report', '-o', 'docs/our audit.md']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('fence: wrote docs/our audit.md: ✔ no violations in 1 daemon\n');
    const page = readFileSync(join(folder, 'docs/our audit.md'), 'utf8');
    expect(page).toContain('[`src/server.ts:5`](../src/server.ts#L5)');
  });

  test('needs no document', async () => {
    const { code, stdout } = await runIn(folderWith({ 'src/server.ts': BARE }), ['report', '--entry', 'src/server.ts']);
    expect(code).toBe(1);
    expect(stdout).toContain('Judged against no document.');
  });

  test('--daemon speaks of that daemon alone', async () => {
    const two = withoutRows.replace('daemons:', 'daemons:\n  - name: other\n    entry: [src/other.ts]');
    const folder = project({ 'fence.audit.yaml': two, 'src/other.ts': 'export {};\n' });
    const { code, stdout } = await runIn(folder, ['report', '--daemon', 'other']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 daemon: "other" (`src/other.ts`).');
  });

  test('exits 2 where nothing can be judged, or the page cannot be written', async () => {
    const broken = await runIn(project({ 'fence.audit.yaml': 'version: 2\n' }), ['report', '-o', 'AUDIT.md']);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    const unwritable = project();
    const world = { ...environmentIn(unwritable), argv: ['report', '-o', 'AUDIT.md'] };
    let stderr = '';
    const environment = {
      ...world,
      files: { ...world.files, update: () => ({ kind: 'failed', why: 'EACCES' }) as const },
      stderr: {
        write: (text: string) => {
          stderr += text;
        },
        isTTY: false,
      },
    };
    expect(await run(environment)).toBe(2);
    expect(stderr).toBe('fence: cannot write AUDIT.md: EACCES\n');
  });
});

describe('report --check', () => {
  const written = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
    const folder = project(files);
    await runIn(folder, ['report', '-o', 'AUDIT.md']);
    return folder;
  };
  const CHECK = ['report', '--check', '-o', 'AUDIT.md'];

  test('is silent about a page that is true, whatever it says', async () => {
    for (const document of [AUDIT, withoutRows]) {
      const ran = await runIn(await written({ 'fence.audit.yaml': document }), CHECK);
      expect(ran).toEqual({ code: 0, stdout: '', stderr: 'fence: AUDIT.md is up to date\n' });
    }
  });

  test('shows what is out of date, and writes nothing', async () => {
    const folder = await written();
    const before = readFileSync(join(folder, 'AUDIT.md'), 'utf8');
    writeFileSync(join(folder, 'src/server.ts'), `// one line more\n${BARE}`);
    const { code, stdout, stderr } = await runIn(folder, CHECK);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- AUDIT\.md\n\+\+\+ AUDIT\.md\n@@ /);
    expect(stdout).toContain('\n-[`src/server.ts:5`](src/server.ts#L5)');
    expect(stdout).toContain('\n+[`src/server.ts:6`](src/server.ts#L6)');
    expect(stderr).toBe('fence: AUDIT.md is out of date; fence report -o AUDIT.md writes it anew\n');
    expect(readFileSync(join(folder, 'AUDIT.md'), 'utf8')).toBe(before);
  });

  test('takes the line ends of a checkout for what they are', async () => {
    const folder = await written();
    for (const file of ['AUDIT.md', 'fence.audit.yaml', 'src/server.ts']) {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(await runIn(folder, CHECK)).toMatchObject({ code: 0, stdout: '' });
  });

  test('does not fail because days have passed, until a date of the document comes', async () => {
    const folder = project();
    await runOn('2026-11-02', folder, ['report', '-o', 'AUDIT.md']);
    expect(await runOn('2027-01-30', folder, CHECK)).toMatchObject({ code: 0 });
    expect(await runOn('2027-01-31', folder, CHECK)).toMatchObject({ code: 1 });
    await runOn('2027-01-31', folder, ['report', '-o', 'AUDIT.md']);
    expect(await runOn('2027-05-01', folder, CHECK)).toMatchObject({ code: 0 });
  });

  test('says what to run where there is no page', async () => {
    const missing = await runIn(project(), ['report', '--check', '-o', 'docs/our audit.md']);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('there is no docs/our audit.md');
    expect(missing.stderr).toContain("fence report -o 'docs/our audit.md' writes it");
    const folder = project();
    mkdirSync(join(folder, 'AUDIT.md'));
    const { stderr } = await runIn(folder, CHECK);
    expect(stderr).toContain('AUDIT.md cannot be read: EISDIR');
    expect(stderr).not.toContain('writes it');
  });

  test('needs a file to compare with', async () => {
    const { code, stderr } = await runIn(project(), ['report', '--check']);
    expect(code).toBe(2);
    expect(stderr).toContain('--check compares with a file\n  Name it: -o AUDIT.md.');
  });
});
