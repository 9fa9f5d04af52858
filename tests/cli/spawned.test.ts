import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { folderWith } from './sandbox.ts';

/** The built command as users run it: exit codes, streams, colour and pipes. */

const FENCE = fileURLToPath(new URL('../../bin/fence.js', import.meta.url));

interface Spawned {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function fence(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Spawned {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  const ran = spawnSync(process.execPath, [FENCE, ...argv], { cwd, env: { ...rest, ...env }, encoding: 'utf8' });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A shell line in which `$FENCE` is the command. */
function shell(cwd: string, line: string): Spawned {
  const env = { ...process.env, FENCE: `${process.execPath} ${FENCE}` };
  const ran = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
  },
  include: ['src'],
});

const BARE = `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

createServer((request, response) => {
  response.end(readFileSync(request.url ?? ''));
}).listen(80);
`;

const CLEAN = BARE.replace('readFileSync(request.url', 'String(request.url');

const AUDIT = `version: 1
daemons:
  - name: server
    entry: [src/server.ts]
`;

const project = (server: string, more: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'tsconfig.json': TSCONFIG, 'fence.audit.yaml': AUDIT, 'src/server.ts': server, ...more });

describe('exit codes and streams', () => {
  test('0: a clean project, with the proof of work on stdout', () => {
    const { code, stdout, stderr } = fence(project(CLEAN), []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ no violations in 1 daemon · .*\n {2}1 of 1 module reachable · /);
  });

  test('1: a bare call', () => {
    const { code, stdout, stderr } = fence(project(BARE), ['check']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('src/server.ts:5:16  error');
    expect(stdout).toContain('✖ 1 violation in daemon "server"');
  });

  test('1: the same without a document', () => {
    const folder = folderWith({ 'tsconfig.json': TSCONFIG, 'src/server.ts': BARE });
    const { code, stdout } = fence(folder, ['check', '--entry', 'src/server.ts']);
    expect(code).toBe(1);
    expect(stdout).toContain('✖ 1 violation in daemon "server"');
  });

  test('2: no document, with the likely entries and the two ways on', () => {
    const { code, stdout, stderr } = fence(folderWith({ 'tsconfig.json': TSCONFIG, 'src/server.ts': BARE }), []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('fence init');
    expect(stderr).toContain('fence check --entry src/server.ts');
    expect(stderr).toContain('nothing was judged');
  });

  test('2: a document with a mistake, its place and a frame', () => {
    const folder = project(CLEAN, { 'fence.audit.yaml': `${AUDIT}site: []\n` });
    const { code, stderr } = fence(folder, []);
    expect(code).toBe(2);
    expect(stderr).toContain('fence.audit.yaml:5:1  error  unknown key "site"; did you mean "sites"?');
    expect(stderr).toContain('> 5 │ site: []\n    │ ^^^^\n');
  });

  test('2: an entry that is not there', () => {
    const { code, stderr } = fence(folderWith({ 'tsconfig.json': TSCONFIG, 'src/a.ts': CLEAN }), [
      '--entry',
      'src/b.ts',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('src/b.ts');
    expect(stderr).not.toContain('<command line>');
  });

  test('a bad flag, help and version load no compiler', () => {
    const loads = (argv: readonly string[]) => {
      const hook =
        'data:text/javascript,import{syncBuiltinESMExports}from"node:module";import m from"node:module";const l=m._load;m._load=(n,...r)=>{process.stderr.write("LOADED "+n+"\\n");return l(n,...r)};';
      const ran = spawnSync(process.execPath, ['--import', hook, FENCE, ...argv], { cwd: '/', encoding: 'utf8' });
      return ran.stderr;
    };
    for (const flag of ['--help', '--version', '--bogus']) expect(loads([flag])).not.toMatch(/ts-morph|typescript/);
    expect(loads(['--entry', 'x.ts'])).toMatch(/ts-morph|typescript/);
  });
});

describe('a machine on stdout', () => {
  test('gets one valid document, the same bytes each time', () => {
    const folder = project(BARE);
    const ran = fence(folder, ['--json']);
    expect(ran.code).toBe(1);
    expect(reportSchema.parse(JSON.parse(ran.stdout))).toMatchObject({ exitCode: 1 });
    expect(fence(folder, ['--json']).stdout).toBe(ran.stdout);
  });

  test('gets one when nothing was judged, and people get the text on stderr', () => {
    const ran = fence(folderWith({}), ['--json']);
    expect(ran.code).toBe(2);
    expect(reportSchema.parse(JSON.parse(ran.stdout))).toMatchObject({ errors: [{ code: 'audit-missing' }] });
    expect(ran.stderr).toContain('there is no fence.audit.yaml');
  });
});

describe('pipes', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `  readFileSync('${'x'.repeat(20)}${index}');`);
  const big = BARE.replace('  response.end', `${many.join('\n')}\n  response.end`);

  test('a reader that stops after one line is no error', () => {
    const { stdout, stderr } = shell(project(big), '$FENCE --json | head -1');
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });

  test('a slow reader gets every byte', async () => {
    const folder = project(big);
    const child = spawn(process.execPath, [FENCE, '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    const report = reportSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    expect(report.sites.length).toBeGreaterThan(3000);
  });
});

describe('colour', () => {
  test('a pipe has none unless it is forced', () => {
    const folder = project(CLEAN);
    const colour = String.fromCharCode(27);
    expect(fence(folder, []).stdout).not.toContain(colour);
    expect(fence(folder, [], { FORCE_COLOR: '1' }).stdout).toContain(colour);
  });
});

describe('init', () => {
  test('writes a document that check accepts at once, and keeps one that is there', () => {
    const folder = folderWith({
      'tsconfig.json': TSCONFIG,
      'package.json': JSON.stringify({ name: 'x', type: 'module', scripts: { start: 'node dist/server.js' } }),
      'src/server.ts': CLEAN,
    });
    expect(fence(folder, ['init'])).toMatchObject({ code: 0 });
    expect(fence(folder, ['check'])).toMatchObject({ code: 0, stderr: '' });
    expect(fence(folder, ['init'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('why', () => {
  test('explains a reported line', () => {
    const { code, stdout } = fence(project(BARE), ['why', 'src/server.ts:5']);
    expect(code).toBe(0);
    expect(stdout).toContain('violation: it blocks the event loop');
  });
});
