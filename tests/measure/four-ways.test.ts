import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MeasuredDocument, measure, ROOT, STRIPPING_NODE, TSX } from './scene.ts';

/**
 * Calls of known length, measured however the program is run: as the program measures them itself in the same run, which
 * no busy machine can change.
 */

const EXAMPLE = join(ROOT, 'examples/measured');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'fence-four-ways-'));

beforeAll(() => {
  cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !/[\\/]dist$|tsbuildinfo$/.test(path) });
  compile('tsconfig.json', []);
  compile('tsconfig.json', ['--outDir', 'plain/src', '--sourceMap', 'false']);
  compile('tsconfig.json', ['--outDir', 'bare', '--sourceMap', 'false']);
  const audit = readFileSync(join(folder, 'fence.audit.yaml'), 'utf8');
  const settings = { compilerOptions: { allowJs: true, module: 'nodenext', noEmit: true }, include: ['src'] };
  writeFileSync(join(folder, 'plain/fence.audit.yaml'), audit.replaceAll('.ts', '.js'));
  writeFileSync(join(folder, 'plain/tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'plain/package.json'), '{ "type": "module" }');
  return () => rmSync(folder, { recursive: true, force: true });
});

function compile(project: string, flags: readonly string[]): void {
  const typeRoots = ['--typeRoots', join(ROOT, 'node_modules/@types')];
  const ran = spawnSync(process.execPath, [TSC, '-p', project, ...typeRoots, ...flags], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 0, stdout: '' });
}

const WAYS: readonly (readonly [name: string, command: readonly string[], folder: string])[] = [
  ['tsx', [process.execPath, TSX, 'src/daemon.ts'], '.'],
  ["tsx on a Node with hooks in the program's own thread", [STRIPPING_NODE, TSX, 'src/daemon.ts'], '.'],
  ['types stripped by Node', [STRIPPING_NODE, 'src/daemon.ts'], '.'],
  ['compiled, with source maps', [process.execPath, 'dist/daemon.js'], '.'],
  ['compiled, on the newer Node', [STRIPPING_NODE, 'dist/daemon.js'], '.'],
  ['plain JavaScript', [process.execPath, 'src/daemon.js'], 'plain'],
];

describe.each(WAYS)('%s', (_name, command, within) => {
  let document: MeasuredDocument;
  let own: Readonly<Record<string, { readonly wall: number; readonly cpu: number }>>;

  beforeAll(() => {
    const run = measure(join(folder, within), command, [], { FENCE_EXAMPLE_ROUNDS: '25' });
    expect({ code: run.code, ended: run.document.ended }).toEqual({ code: 0, ended: 'exit 0' });
    document = run.document;
    own = ownMedians(run.stderr);
  });

  test('each call is found, and nothing else is seen to block', () => {
    const { recall, unforeseen, unmapped, untimed, sites } = document;
    expect({ recall, unforeseen, unmapped, untimed }).toEqual({
      recall: { predicted: 3, observed: 3 },
      unforeseen: [],
      unmapped: [],
      untimed: [],
    });
    expect(sites.map(({ samples, timed, few }) => ({ samples, timed, few }))).toEqual(
      Array.from({ length: 3 }, () => ({ samples: 25, timed: 'call', few: true })),
    );
  });

  test.each(['compute', 'runTool', 'waitForLock'])('%s took what it took', (name) => {
    const site = document.sites.find(({ call }) => call.endsWith(`#${name}`));
    const known = own[name] ?? { wall: 0, cpu: 0 };
    const found = { wall: site?.p50Ms ?? 0, cpu: site?.cpuP50Ms ?? 0 };
    const tenth = known.wall / 10;
    const cpuTenth = command[0] === STRIPPING_NODE ? tenth : tenth + TICK_MS;
    expect(Math.abs(found.wall - known.wall), spoken({ found, known })).toBeLessThan(tenth);
    expect(Math.abs(found.cpu - known.cpu), spoken({ found, known })).toBeLessThan(cpuTenth);
  });
});

test('compiled, without source maps: the file is named, and its calls are nobody else’s', () => {
  const { document } = measure(folder, [process.execPath, 'bare/daemon.js'], [], { FENCE_EXAMPLE_ROUNDS: '2' });
  const { sites, apart, unforeseen, unmapped } = document;
  expect({ sites, outside: apart.outside.calls, unforeseen }).toEqual({ sites: [], outside: 0, unforeseen: [] });
  expect(unmapped.map(({ file }) => file)).toEqual(['bare/work.js']);
  expect(unmapped[0]?.calls).toBeGreaterThanOrEqual(4);
});

/** An older Node tells the processor time of the process: of its other threads too, and of those by ticks. */
const TICK_MS = 4;

const spoken = (times: object): string => JSON.stringify(times);

function ownMedians(printed: string): Record<string, { wall: number; cpu: number }> {
  const lines = [...printed.matchAll(/^(\w+) wall ([\d.]+) cpu ([\d.]+)$/gm)];
  return Object.fromEntries(lines.map(([, name, wall, cpu]) => [name, { wall: Number(wall), cpu: Number(cpu) }]));
}
