import { expect, test } from 'vitest';
import { folderWith, runIn } from './sandbox.ts';

/** The package has a stub, which lacks what the document names. */
const PROJECT = {
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext' }, include: ['src'] }),
  'src/main.ts': `import ts from 'typescript';
declare const service: ts.LanguageService;
setInterval(() => {
  service.getOutliningSpans('a.ts', 1);
  service.dispose();
  ts.sys.readFile('a.ts');
}, 1000);
`,
  'fence.audit.yaml': `version: 1
daemons:
  - name: app
    entry: [src/main.ts]
blocking:
  - callee: typescript#LanguageService.getOutliningSpans
    why: checks the whole program
`,
};

const INSTALLED = {
  'node_modules/typescript/package.json': JSON.stringify({ name: 'typescript', version: '6.0.0', types: 'index.d.ts' }),
  'node_modules/typescript/index.d.ts': `declare namespace ts {
  interface System { readFile(path: string): string | undefined }
  interface LanguageService { getOutliningSpans(file: string, at: number): unknown; dispose(): void }
  let sys: System;
}
export = ts;
`,
};

test('what the document names of a package and its stub lacks is found by the types of the installed package', async () => {
  const { stdout } = await runIn(folderWith({ ...PROJECT, ...INSTALLED }), ['check', '--json']);
  const { sites } = JSON.parse(stdout);
  expect(sites.map(({ call, line }: { call: string; line: number }) => `${line} ${call}`)).toEqual([
    '4 typescript#LanguageService.getOutliningSpans',
    '6 typescript#System.readFile',
  ]);
});

test('without the package nothing is judged', async () => {
  const { code, stderr } = await runIn(folderWith(PROJECT), ['check']);
  expect(code).toBe(2);
  expect(stderr).toContain('typescript is not installed here');
});
