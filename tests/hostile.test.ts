import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../src/report/schema.ts';
import { folderWith, type Ran, runIn } from './cli/sandbox.ts';

/** Projects too large or too odd to keep in the repository: each is judged, and what is plain in it is still found. */

const TSCONFIG = JSON.stringify({ compilerOptions: { module: 'nodenext', strict: true }, include: ['src'] });
const AUDIT = 'version: 1\ndaemons:\n  - name: app\n    entry: [src/main.ts]\n';
const READS = "import { readFileSync } from 'node:fs';\n";
const TICK = "setInterval(() => {\n  readFileSync('tick');\n}, 1000);\n";
const PATIENCE = 60_000;

function project(files: Readonly<Record<string, string>>): string {
  return folderWith({ 'tsconfig.json': TSCONFIG, 'fence.audit.yaml': AUDIT, ...files });
}

/** Where the violations are, and how many gaps there are. */
function judged({ stdout }: Ran): { readonly violations: readonly string[]; readonly gaps: readonly string[] } {
  const { sites, gaps, errors } = reportSchema.parse(JSON.parse(stdout));
  expect(errors).toEqual([]);
  return { violations: sites.map(({ file, line }) => `${file}:${line}`), gaps: gaps.map(({ kind }) => kind) };
}

const check = async (folder: string) => judged(await runIn(folder, ['check', '--json']));

describe('size', { timeout: PATIENCE }, () => {
  test('a generated file of 5 MB', async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) => `  { id: ${at}, name: 'row ${at}', tags: ['a', 'b'] },`);
    const table = `export const rows = [\n${rows.join('\n')}\n];\n`;
    const text = `${table}export const image = '${'x'.repeat(5_000_000 - table.length)}';\n`;
    const main = `${READS}import { rows } from './table.ts';\n${TICK}console.log(rows.length);\n`;
    expect(await check(project({ 'src/main.ts': main, 'src/table.ts': text }))).toEqual({
      violations: ['src/main.ts:4'],
      gaps: [],
    });
  });

  test('5,000 functions that call each other', async () => {
    const functions = Array.from({ length: 5000 }, (_, at) => `function f${at}(): void { f${at + 1}(); }`);
    const main = `${READS}${TICK}${functions.join('\n')}\nfunction f5000(): void { readFileSync('end'); }\nsetInterval(() => f0(), 1);\n`;
    expect((await check(project({ 'src/main.ts': main }))).violations).toEqual(['src/main.ts:3', 'src/main.ts:5006']);
  });
});

describe('depth', { timeout: PATIENCE }, () => {
  const nests: Readonly<Record<string, string>> = {
    'a sum of 20,000 terms': `export const sum = ${Array.from({ length: 20_000 }, () => "'a'").join(' + ')};`,
    'an else-if of 500 branches': Array.from({ length: 500 }, (_, at) => `if (Date.now() === ${at}) {}`).join(' else '),
    'a chain of 500 calls': `Promise.resolve()${'.then(() => undefined)'.repeat(500)};`,
    '200 functions within each other': `${'(() => {'.repeat(200)}${'})();'.repeat(200)}`,
    '200 calls within each other': `declare function id(value: unknown): unknown;\n${'id('.repeat(200)}1${')'.repeat(200)};`,
    '300 blocks within each other': `${'{'.repeat(300)}${'}'.repeat(300)}`,
  };
  test.each(Object.keys(nests))('%s', async (name) => {
    const main = `${READS}${TICK}${nests[name]}\n`;
    expect((await check(project({ 'src/main.ts': main }))).violations).toEqual(['src/main.ts:3']);
  });

  const tooDeep: Readonly<Record<string, string>> = {
    'arrays that the parser gives up on': `export const deep = ${'['.repeat(20_000)}${']'.repeat(20_000)};`,
    'a chain of 5,000 calls': `export const deep = Promise.resolve()${'.then(() => undefined)'.repeat(5000)};`,
    'a condition of 9,000 parts': `export const deep = ${Array.from({ length: 9000 }, () => 'Date').join(' && ')};`,
    '3,000 blocks': `export const deep = 1;\n${'{'.repeat(3000)}${'}'.repeat(3000)}`,
  };
  test.each(Object.keys(tooDeep))('%s: the file is left out and counted, the rest is judged', async (name) => {
    const main = `${READS}import { deep } from './deep.ts';\n${TICK}console.log(deep);\n`;
    const ran = await runIn(project({ 'src/main.ts': main, 'src/deep.ts': tooDeep[name] ?? '' }), ['check', '--json']);
    expect(judged(ran)).toEqual({ violations: ['src/main.ts:4'], gaps: ['unreadable-file'] });
    expect(JSON.parse(ran.stdout).gaps).toEqual([
      { kind: 'unreadable-file', file: 'src/deep.ts', line: 1, why: 'the file nests too deeply to be read' },
    ]);
  });

  test('an import of types alone from such a file', async () => {
    const main = `${READS}import type { Deep } from './deep.ts';\n${TICK}export const name: Deep = 'a';\n`;
    const deep = `export type Deep = string;\n${tooDeep['arrays that the parser gives up on']}`;
    expect(await check(project({ 'src/main.ts': main, 'src/deep.ts': deep }))).toEqual({
      violations: ['src/main.ts:4'],
      gaps: [],
    });
  });

  test('an entry that nests too deeply is refused: judging nothing would pass', async () => {
    const { code, stdout } = await runIn(project({ 'src/main.ts': tooDeep['3,000 blocks'] ?? '' }), [
      'check',
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).errors).toMatchObject([
      { code: 'entry-toothless', message: 'entry src/main.ts: the file nests too deeply to be read' },
    ]);
  });
});

describe('links', { timeout: PATIENCE }, () => {
  test('a folder that links to itself is not walked for ever', async () => {
    const folder = project({ 'src/main.ts': `${READS}${TICK}` });
    symlinkSync('..', join(folder, 'src/up'));
    symlinkSync('loop', join(folder, 'src/loop'));
    expect((await check(folder)).violations).toEqual(['src/main.ts:3']);
  });

  test('a module behind a link is one module', async () => {
    const main = `import { a } from './real.ts';\nimport { a as b } from './linked.ts';\nsetInterval(() => {\n  a();\n  b();\n}, 1);\n`;
    const folder = project({
      'src/main.ts': main,
      'src/real.ts': `${READS}export const a = () => readFileSync('a');\n`,
    });
    symlinkSync('real.ts', join(folder, 'src/linked.ts'));
    expect((await check(folder)).violations).toEqual(['src/main.ts:4', 'src/main.ts:5']);
  });

  test('an entry that is a link which leads nowhere', async () => {
    const folder = project({});
    symlinkSync('gone.ts', join(folder, 'main.ts'));
    const { code, stdout } = await runIn(folder, ['check', '--json', '--entry', 'main.ts']);
    expect({ code, errors: reportSchema.parse(JSON.parse(stdout)).errors.length }).toEqual({ code: 2, errors: 1 });
  });
});
