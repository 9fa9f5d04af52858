import { expect, test } from 'vitest';
import { folderWith, runIn } from './sandbox.ts';

/** A module that logs when it is loaded, and waits for somebody to call what it exports. */
const project = (last: string): string =>
  folderWith({
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" }, "include": ["src"] }',
    'package.json': '{ "name": "app", "type": "module" }',
    'src/log.ts': 'export const log = (text: string): void => console.log(text);\n',
    'src/steps.ts': Array.from({ length: 20 }, (_, at) => `export function step${at}(): void {}\n`).join(''),
    'src/main.ts': [
      "import { readFileSync } from 'node:fs';",
      "import { log } from './log.ts';",
      "import * as steps from './steps.ts';",
      "log('loaded');",
      'export async function run(): Promise<void> {',
      ...Array.from({ length: 20 }, (_, at) => `  steps.step${at}();`),
      "  setInterval(() => readFileSync('state'), 1000);",
      '}',
      last,
    ].join('\n'),
  });

test('an entry that starts next to nothing says who may have to be called', async () => {
  const { code, stderr } = await runIn(project(''), ['check', '--no-cache', '--entry', 'src/main.ts']);
  expect(code).toBe(0);
  expect(stderr).toBe(
    [
      'fence: entry src/main.ts starts 1 of the 23 functions it loads; nobody calls run, which it exports\n',
      '  if another program calls it, make it the entry: src/main.ts#<function>\n',
    ].join(''),
  );
});

test.each([
  ['an entry that calls it', 'void run();', 'src/main.ts'],
  ['the function named as the entry', '', 'src/main.ts#run'],
])('%s leaves nothing to say', async (_name, last, entry) => {
  const { code, stderr } = await runIn(project(last), ['check', '--no-cache', '--entry', entry]);
  expect([code, stderr]).toEqual([1, '']);
});
