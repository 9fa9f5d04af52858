import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { folderWith } from './sandbox.ts';

/** Documents and settings nobody can judge by: one sentence each, one document for machines, and nothing is touched. */

const FENCE = fileURLToPath(new URL('../../bin/fence.js', import.meta.url));

const MARKER = 'ran.txt';
const MARKS = `import { writeFileSync } from 'node:fs';\nwriteFileSync('${MARKER}', 'ran');\n`;
const AUDIT = 'version: 1\ndaemons:\n  - name: app\n    entry: [src/main.ts]\n';
const TSCONFIG = '{ "compilerOptions": { "module": "nodenext" }, "include": ["src"] }';
/** Whatever of it were run would leave the marker behind. */
const PROJECT: Readonly<Record<string, string>> = {
  'fence.audit.yaml': AUDIT,
  'tsconfig.json': TSCONFIG,
  'package.json': `{ "name": "app", "scripts": { "prepare": "touch ${MARKER}" }, "type": "module" }`,
  'src/main.ts': MARKS,
  'fence.config.js': MARKS,
  '.pnp.cjs': `require('node:fs').writeFileSync('${MARKER}', 'ran');\n`,
};

interface Checked {
  readonly code: number | null;
  readonly errors: readonly { readonly code: string; readonly file: string | null; readonly message: string }[];
  readonly stderr: string;
}

/** Runs `check --json` and holds what every run promises against it. */
function check(folder: string, argv: readonly string[] = []): Checked {
  const before = contents(folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, [FENCE, 'check', '--json', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { errors, exitCode } = reportSchema.parse(JSON.parse(stdout));
  expect(exitCode).toBe(status);
  expect(stderr).not.toMatch(/^ {4}at .*:\d+:\d+\)?$/m);
  expect(contents(folder)).toEqual(before);
  expect(before.map(([path]) => path)).not.toContain(MARKER);
  return { code: status, errors, stderr };
}

/** Every file of a folder with what is in it. */
function contents(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const project = (files: Readonly<Record<string, string>>) => folderWith({ ...PROJECT, ...files });

describe('a document nobody can judge by', () => {
  const bomb = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n');
  const documents: Readonly<Record<string, string>> = {
    'a bomb of aliases': `a0: &a0 [boom]\n${bomb}\n${AUDIT}`,
    'tags that make objects': AUDIT.replace('version: 1', 'version: !!js/function "function () { return 1 }"'),
    'a tag of its own': AUDIT.replace('name: app', 'name: !run touch'),
    'the same key twice': `${AUDIT}version: 1\n`,
    'keys that mean something to JavaScript': `${AUDIT}__proto__: { daemons: [] }\nconstructor: 1\n`,
    'a list': '- version: 1\n',
    'a word': 'hello\n',
    nothing: '',
    'numbers for everything': AUDIT.replace('[src/main.ts]', '7').replace('name: app', 'name: 7'),
    'two documents in one file': `${AUDIT}---\n${AUDIT}`,
    'bytes of another kind of file': '\u0000\u0001PK\u0003\u0004\u0000\ufffd\ufffd',
    'brackets within brackets': `${'['.repeat(20_000)}\n`,
    '5 MB of it': `${AUDIT}sites:\n${'  - { file: 1, in: [], call: {}, class: [] }\n'.repeat(110_000)}`,
  };
  test.each(Object.keys(documents))('%s', (name) => {
    const { code, errors } = check(project({ 'fence.audit.yaml': documents[name] ?? '' }));
    expect(code).toBe(2);
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ file }) => file))).toEqual(new Set(['fence.audit.yaml']));
  });
});

describe('a tsconfig that does not load', () => {
  test.each([
    ['is not there', {}, ['-p', 'tsconfig.gone.json']],
    ['does not parse', { 'tsconfig.json': '{ "compilerOptions": {\n  "module" "nodenext" }\n' }, []],
    ['is a folder without one', { 'config/readme.md': '' }, ['-p', 'config']],
    ['is not JSON at all', { 'tsconfig.json': MARKS }, []],
  ])('%s', (_, files: Readonly<Record<string, string>>, argv) => {
    const { code, errors } = check(project(files), argv);
    expect({ code, codes: errors.map((error) => error.code) }).toEqual({ code: 2, codes: ['tsconfig'] });
  });

  test('one that extends itself is read as far as it goes', () => {
    expect(check(project({ 'tsconfig.json': '{ "extends": "./tsconfig.json", "include": ["src"] }' })).code).toBe(0);
  });
});

describe('a folder where a file is meant', () => {
  test('as the document', () => {
    const { code, errors } = check(project({ 'audit/readme.md': '' }), ['--audit', 'audit']);
    expect({ code, codes: errors.map((error) => error.code) }).toEqual({ code: 2, codes: ['audit-unreadable'] });
  });

  test('as an entry', () => {
    const { code, errors } = check(project({}), ['--entry', 'src']);
    expect({ code, codes: errors.map((error) => error.code) }).toEqual({ code: 2, codes: ['entry-unmatched'] });
  });

  test('where a module is imported from', () => {
    const folder = project({ 'src/main.ts': "import './odd.ts';\n" });
    mkdirSync(join(folder, 'src/odd.ts'));
    expect(check(folder).code).toBe(2);
  });
});

describe('files that cannot be read', () => {
  test('a document that is a link to itself', () => {
    const folder = project({});
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    const { code, errors } = check(folder, ['--audit', 'loop.yaml']);
    expect({ code, codes: errors.map((error) => error.code) }).toEqual({ code: 2, codes: ['audit-unreadable'] });
  });
});

describe('beside what is judged', () => {
  test('broken settings of other tools stop nothing, and no code of the project runs', () => {
    const bomb = Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n');
    const folder = project({
      'package.json': '{ "name": 7, "workspaces": [1, {}], "exports": ',
      'pnpm-workspace.yaml': `a0: &a0 [boom]\n${bomb}\npackages: *a20\n`,
      'src/tsconfig.json': '{ broken',
    });
    expect(check(folder)).toMatchObject({ code: 0, errors: [] });
  });
});
