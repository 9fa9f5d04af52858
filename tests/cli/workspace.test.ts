import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from './sandbox.ts';

/** Two packages that both write `@/` for their own sources. */
const PROJECT = {
  'package.json': '{ "name": "top", "private": true, "workspaces": ["packages/*"] }',
  'packages/app/package.json': '{ "name": "app", "type": "module" }',
  'packages/app/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
  'packages/app/src/main.ts': "import { save } from 'store';\nimport { wait } from '@/wait.js';\nwait(save);\n",
  'packages/app/src/wait.ts': 'export const wait = (then: () => void): void => void setInterval(then, 1000);\n',
  'packages/store/package.json': '{ "name": "store", "type": "module", "exports": "./dist/index.js" }',
  'packages/store/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
  'packages/store/src/index.ts': "export { save } from '@/lib/save.js';\n",
  'packages/store/src/lib/save.ts':
    "import { writeFileSync } from 'node:fs';\nexport const save = (): void => writeFileSync('a', 'b');\n",
};

test.each([
  ['the top', '.', ['--entry', 'packages/app/src/main.ts', '-p', 'packages/app/tsconfig.json'], 'packages/store/'],
  ['the folder of the package', 'packages/app', ['--entry', 'src/main.ts'], '../store/'],
])('each package has the path aliases of its own tsconfig, judged from %s', async (_from, folder, args, store) => {
  const { code, stdout } = await runIn(join(folderWith(PROJECT), folder), ['check', '--no-cache', '--json', ...args]);
  const report = JSON.parse(stdout);
  expect(report.gaps).toEqual([]);
  expect(report.findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
    `${store}src/lib/save.ts:2`,
  ]);
  expect(code).toBe(1);
});
