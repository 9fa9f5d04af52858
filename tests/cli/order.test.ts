import { expect, test } from 'vitest';
import { folderWith, runIn } from './sandbox.ts';

/** The cheapest call first, so that the order of the source is not the order of what it costs. */
const project = () =>
  folderWith({
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true }, "include": ["src"] }',
    'src/main.ts': `
import { execSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

setInterval(() => {
  existsSync('metadata');
  readFileSync('file');
  scryptSync('password', 'salt', 64);
  execSync('spawn');
}, 1000);
`,
  });

const check = (...flags: readonly string[]) => runIn(project(), ['check', '--entry', 'src/main.ts', ...flags]);

test('text: the costliest tier first', async () => {
  const { code, stdout } = await check();
  const shown = [...stdout.matchAll(/error {2}(\w+)\(\) blocks/g)].map(([, name]) => name);
  expect(shown).toEqual(['execSync', 'scryptSync', 'readFileSync', 'existsSync']);
  expect(code).toBe(1);
});

test('text: what --max-findings leaves out costs least', async () => {
  const { stdout } = await check('--max-findings', '2');
  expect(stdout).toContain('execSync() blocks');
  expect(stdout).toContain('scryptSync() blocks');
  expect(stdout).not.toContain('existsSync() blocks');
});

test('JSON: by file, line and column, with the tier of each call', async () => {
  const { stdout } = await check('--json');
  const { sites, findings } = JSON.parse(stdout);
  expect(sites.map(({ tier }: { readonly tier: string }) => tier)).toEqual(['metadata', 'file', 'kdf', 'spawn']);
  expect(findings.map(({ line }: { readonly line: number }) => line)).toEqual([7, 8, 9, 10]);
});
