import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { instrument } from '../../src/probe/instrument.ts';
import { mappedPlaces, sourceMapOf } from '../../src/probe/source-places.ts';
import { planFor } from './planned.ts';

/** Calls are found in what a compiler made of them, by its source map. */

const SOURCE = `import { readFileSync as read } from 'node:fs';
import * as fs from 'node:fs';
class Store<T> {
  constructor(readonly items: readonly T[]) {}
  load(path: string): string { return read(path, 'utf8').trim(); }
  async serve<U>(path: U): Promise<void> {
    const text = this.load(path as string)
      .split<never>(fs.readFileSync('/separator').toString() as string);
    (this as Store<T>).load(text!.join());
    this?.load(\`a\${read('/inner')}\`);
    [path as string].filter(fs.existsSync);
    new Store<string>([read('/in/new').toString()]);
  }
}
export { Store };
`;

const CALLS = [
  "read(path, 'utf8')",
  'this.load(path as string)',
  "fs.readFileSync('/separator')",
  '(this as Store<T>).load(text!.join())',
  `this?.load(\`a\${read('/inner')}\`)`,
  "read('/inner')",
  "new Store<string>([read('/in/new').toString()])",
  "read('/in/new')",
];

const MODULES = { 'ES modules': ts.ModuleKind.ESNext, CommonJS: ts.ModuleKind.CommonJS } as const;
const TARGETS = { es2023: ts.ScriptTarget.ES2023, es2019: ts.ScriptTarget.ES2019 } as const;

describe.each(Object.entries(MODULES))('%s', (name, module) => {
  test.each(Object.entries(TARGETS))('for %s, with the map in the text', (_target, target) => {
    const compilerOptions = { module, target, inlineSourceMap: true };
    const { outputText } = ts.transpileModule(SOURCE, { compilerOptions, fileName: '/project/src/app.js' });
    const map = sourceMapOf(outputText, '/project/src/app.js');
    const places = mappedPlaces(map?.json ?? '', map?.home ?? '', '/project');
    if (places === undefined) throw new Error('no map');
    const type = name === 'CommonJS' ? 'script' : 'module';
    const plan = planFor(SOURCE, CALLS);
    const done = instrument({ text: outputText, type, places }, plan);
    expect({ timed: [...(done?.timed ?? [])].sort(), untimed: done?.untimed }).toEqual({
      timed: CALLS.map((_, index) => index),
      untimed: [],
    });
  });
});

test('a map that cannot be read says nothing', () => {
  expect(sourceMapOf('f();\n//# sourceMappingURL=data:application/json;base64,!!!', '/x/a.js')?.inline).toBe(true);
  expect(mappedPlaces('{ not json', '/x', '/x')).toBeUndefined();
  expect(sourceMapOf('f();\n//# sourceMappingURL=a.js.map', '/nowhere/a.js')).toBeUndefined();
});
