import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import { DISK } from '../../src/bin/disk.ts';
import { analyse } from '../../src/cli/analyse.ts';
import { folderWith } from './sandbox.ts';

const NODE_STUB = fileURLToPath(new URL('../harness/node-stub/index.d.ts', import.meta.url));

/** By which TypeScript, ts-morph and their like read: the disk took Node's functions for itself when it was loaded. */
const WAYS = ['statSync', 'lstatSync', 'readFileSync', 'readdirSync', 'existsSync', 'accessSync'] as const;

test('the analysis asks its disk for everything: what it read elsewhere a kept trace would not know', () => {
  const root = folderWith({
    'package.json': '{ "name": "top", "workspaces": ["packages/*"], "imports": { "#own/*": "./src/*.ts" } }',
    'tsconfig.base.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
    'tsconfig.json': '{ "extends": "./tsconfig.base.json", "references": [{ "path": "./packages/tell" }] }',
    'src/main.ts': `import { save } from '~/store.js';
import { tell } from 'tell';
import '#own/other';
import './missing';
import bcrypt from 'bcrypt';
setInterval(async () => (save(), tell(), bcrypt.hashSync('a', 8), await import(\`./plugins/\${tell()}.ts\`)), 1000);
`,
    'src/store.ts': "import { writeFileSync } from 'node:fs';\nexport const save = () => writeFileSync('a', 'b');\n",
    'src/other.ts': 'export {};\n',
    'src/plugins/a.ts': 'export {};\n',
    'packages/tell/package.json': '{ "name": "tell", "main": "dist/index.js" }',
    'packages/tell/tsconfig.json': '{}',
    'packages/tell/src/index.ts': "export const tell = () => 'a';\n",
  });
  const strays: string[] = [];
  const spies = WAYS.map((way) => {
    const spy = vi.spyOn(fs, way);
    spy.mockImplementation((path: unknown) => {
      strays.push(`${way} ${String(path)}`);
      throw new Error(`${way} goes past the disk`);
    });
    return spy;
  });
  const onStage = () => undefined;
  const audit = auditForEntries(['src/*.ts']);
  try {
    const analysis = analyse({ root, audit, disk: DISK, onStage, nodeTypes: NODE_STUB });
    expect(strays).toEqual([]);
    expect(analysis.ok && analysis.value.sites.map(({ call }) => call)).toContain('src/store.ts#save');
    expect(analysis.ok && [...analysis.value.reachableModules]).toContain('src/plugins/a.ts');
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(fs.statSync(join(root, 'src/main.ts')).isFile()).toBe(true);
});
