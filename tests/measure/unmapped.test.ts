import { describe, expect, test } from 'vitest';
import type { Measured, Unmapped } from '../../src/measure/measured.ts';
import type { SourceFrame } from '../../src/measure/source-frames.ts';
import { renderMeasured } from '../../src/measure/text.ts';
import { compiledWithoutMap } from '../../src/measure/unmapped.ts';
import type { Plan } from '../../src/probe/plan.ts';

/** Which file of a stack is taken for one that was compiled from the program and does not say so. */

const PLAN: Plan = {
  version: 1,
  root: '/project',
  entries: ['src/daemon.ts'],
  modules: ['src/daemon.ts', 'src/store.ts', 'src/plain.js'],
  ...{ sites: [], functions: [], builtins: [] },
};

function frame(file: string, mapped: 'mapped' | 'unmapped' = 'unmapped'): SourceFrame {
  const place = file.startsWith('node_modules/') ? undefined : { file, line: 1, column: 1 };
  return {
    raw: { file: `/project/${file}`, line: 1, column: 1, function: 'f', body: false },
    place,
    mapped: mapped === 'mapped',
  };
}

const LIBRARY = frame('node_modules/lib/index.js');

function compiled(frames: readonly SourceFrame[], loaded: readonly string[]): string | undefined {
  const modules = loaded.map((file) => ({ kind: 'module' as const, file, timed: [], untimed: [] }));
  return compiledWithoutMap(PLAN, { threads: [], modules })(frames);
}

describe('where a module of the program was loaded', () => {
  test.each([
    ['a file by the name of one that was not', [LIBRARY, frame('dist/store.js')], 'dist/store.js'],
    ['the innermost of several', [frame('dist/store.cjs'), frame('out/store.js')], 'dist/store.cjs'],
    ['a file by the name of the one that was', [frame('tests/daemon.js')], undefined],
    ['a script by another name', [frame('scripts/load.js')], undefined],
    ['a file with a map', [frame('dist/store.js', 'mapped')], undefined],
    ['a file of the program', [frame('src/plain.js')], undefined],
    ['TypeScript, as runners load it', [frame('tests/store.ts')], undefined],
    ['a file of another project', [frame('../other/dist/store.js')], undefined],
    ['a library', [LIBRARY], undefined],
  ] as const)('%s', (_name, frames, expected) => {
    expect(compiled(frames, ['/project/src/daemon.ts'])).toBe(expected);
  });
});

test('where none was loaded, a bundle may have any name', () => {
  expect(compiled([LIBRARY, frame('build/bundle.mjs')], [])).toBe('build/bundle.mjs');
});

const NONE = { calls: 0, longest: 0 };
const MEASURED: Measured = {
  ...{ sites: [], unforeseen: [], untimed: [], unmapped: [], unseen: 0 },
  apart: { startup: NONE, worker: NONE, child: NONE, funnel: NONE, loading: NONE, off: NONE, outside: NONE },
  off: [],
  recall: { predicted: 0, observed: 0 },
  processes: 1,
  runtimes: ['node 24.0.0 test-x64'],
};

function said(unmapped: readonly Unmapped[]): string | undefined {
  const control = { spins: 9, p10: 1, p90: 1, verdict: 'quiet' } as const;
  const [, part] = renderMeasured({ ...MEASURED, unmapped }, { prefix: 'bot/', control, missing: [] }).split('\n\n');
  return part;
}

describe('the text', () => {
  test('names the file, counts its calls, and says what to set', () => {
    expect(said([{ file: 'dist/daemon.js', calls: 80, longest: 24.31 }])).toBe(
      `bot/dist/daemon.js is no file of the program and has no source map: 80 blocking calls in it could not be assigned, the longest 24.3 ms
  if that was compiled from the program, have source maps written: "sourceMap": true in tsconfig.json (tsc), --sourcemap (esbuild, tsup)`,
    );
  });

  test('names three of many files', () => {
    const files = Array.from({ length: 5 }, (_, at) => ({ file: `dist/${at}.js`, calls: 1, longest: 1 }));
    expect(said(files)).toMatch(/2\.js is [^\n]*: 1 blocking call in it [^\n]*\n… and 2 more such files\n {2}if/);
  });

  test('has no such part where nothing is unmapped', () => {
    expect(said([])).toMatch(/^predicted 0 of 0/);
  });
});
