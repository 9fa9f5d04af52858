import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Measurement, renderMeasured } from '../../src/audit/measured.ts';
import { parsed } from '../audit/parsed.ts';
import { folderWith, runIn } from './sandbox.ts';

/** The built command, several times at once. */

const FENCE = fileURLToPath(new URL('../../bin/fence.js', import.meta.url));
/** Each opens the project; `tests/durable` has more writers, and kills some. */
const WRITERS = 3;

interface Spawned {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function fence(cwd: string, argv: readonly string[]): Promise<Spawned> {
  const child = spawn(process.execPath, [FENCE, ...argv], { cwd });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    written.stdout += data;
  });
  child.stderr.on('data', (data) => {
    written.stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written })));
}

const TSCONFIG = JSON.stringify({
  compilerOptions: { strict: true, target: 'es2023', module: 'nodenext', moduleResolution: 'nodenext', types: [] },
  include: ['src'],
});

const CALLS = Array.from({ length: WRITERS }, (_, index) => `page${index}`);
const SERVER = `import { readFileSync } from 'node:fs';
${CALLS.map((name) => `export async function ${name}() { return readFileSync('${name}'); }`).join('\n')}
setInterval(() => Promise.all([${CALLS.map((name) => `${name}()`).join(', ')}]), 1000);
`;
const AUDIT = '# Ours.\nversion: 1\ndaemons: [{ name: server, entry: [src/server.ts] }] # one\nsites: [] # none yet\n';

interface Site {
  readonly id: string;
  readonly in: string;
  readonly file: string;
  readonly call: string;
  readonly text: string;
  readonly reaches: readonly string[];
}

/** A project with measured calls that no row allows. */
async function measured(): Promise<{ readonly folder: string; readonly sites: readonly Site[] }> {
  const folder = folderWith({ 'tsconfig.json': TSCONFIG, 'fence.audit.yaml': AUDIT, 'src/server.ts': SERVER });
  const { stdout } = await runIn(folder, ['check', '--json']);
  const { sites }: { readonly sites: readonly Site[] } = JSON.parse(stdout);
  const evidence = { 'worst-ms': 1, samples: 9, date: '2026-11-20', how: 'by hand' };
  const entries = sites.map(({ id, in: name, file, call, text, reaches }): readonly [string, Measurement] => [
    id,
    { file, in: name, call, text, reaches, evidence },
  ]);
  writeFileSync(join(folder, 'fence.measured.json'), renderMeasured(Object.fromEntries(entries)));
  return { folder, sites };
}

test('several at once: every call that was accepted has its row', async () => {
  const { folder, sites } = await measured();
  expect(sites).toHaveLength(WRITERS);
  const ran = await Promise.all(sites.map(({ id }) => fence(folder, ['sync', '--accept', id, '--why', `for ${id}`])));
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(sites.map(() => [0, '']));
  const text = readFileSync(join(folder, 'fence.audit.yaml'), 'utf8');
  expect(
    parsed(text)
      .rows.map(({ why }) => why)
      .sort(),
  ).toEqual(sites.map(({ id }) => `for ${id}`).sort());
  expect(text.startsWith(AUDIT.replace(' []', ''))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['fence.audit.yaml', 'fence.measured.json', 'src', 'tsconfig.json']);
  expect(JSON.parse(readFileSync(join(folder, 'fence.measured.json'), 'utf8'))).toEqual({ version: 1, sites: {} });
  expect(await fence(folder, ['check'])).toMatchObject({ code: 0 });
});

test('the same call accepted by two: the second finds it done, or the first as it wanted it', async () => {
  const { folder, sites } = await measured();
  const id = sites[0]?.id ?? '';
  const ran = await Promise.all(['one', 'one'].map((why) => fence(folder, ['sync', '--accept', id, '--why', why])));
  expect(ran.some(({ code }) => code === 0)).toBe(true);
  expect(parsed(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).rows).toHaveLength(1);
});
