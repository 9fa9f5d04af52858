import { expect, test, vi } from 'vitest';
import { DISK } from '../../src/bin/disk.ts';
import { proposalsFor } from '../../src/cli/entries/proposals.ts';
import { folderWith } from './sandbox.ts';

vi.setConfig({ testTimeout: 60_000 });

const TSCONFIG = JSON.stringify({
  compilerOptions: { strict: true, target: 'es2023', module: 'nodenext', types: ['node'] },
  include: ['src'],
});

const THREADS = `import { Worker } from 'node:worker_threads';

export function toThread<Args extends unknown[], Result>(task: (...args: Args) => Result, ...args: Args): Promise<Result> {
  return new Promise((resolve) => new Worker('./tasks.js', { workerData: { name: task.name, args } }).once('message', resolve));
}

export function inThread(task: () => unknown): Worker {
  return new Worker(\`(\${task})()\`, { eval: true });
}

export function orHere(task: () => unknown): unknown {
  return process.env['HERE'] === undefined ? inThread(task) : task();
}
`;

const HEAVY = `import { readFileSync } from 'node:fs';
export const build = (size: number): number => size ** 2;
export function index(): number { return build(3); }
export function read(): string { return readFileSync('x', 'utf8'); }
export async function ask(): Promise<number> { return build(1); }
export function* steps(): Generator<number> { yield build(1); }
export class Store { compact(): number { return build(2); } }
export function unused(): number { return 1; }
`;

const daemon = (tick: string): Readonly<Record<string, string>> => ({
  'tsconfig.json': TSCONFIG,
  'src/threads.ts': THREADS,
  'src/heavy.ts': HEAVY,
  'src/daemon.ts': `import { ask, build, index, read, steps, Store, unused } from './heavy.js';
import { inThread, orHere, toThread } from './threads.js';
const store = new Store();
setInterval(() => { ${tick} }, 1000);
void [ask, build, index, read, steps, store, unused, inThread, orHere, toThread];
`,
});

function proposals(files: Readonly<Record<string, string>>) {
  const { wrappers, blocking } = proposalsFor(
    {
      daemons: [{ name: 'daemon', entry: ['src/daemon.ts'] }],
      startup: [],
      project: 'tsconfig.json',
      comments: [],
      wrappers: [],
      blocking: [],
    },
    folderWith(files),
    'fence.audit.yaml',
    { disk: DISK },
  );
  return {
    wrappers: wrappers.map(({ standing, callee, doubts }) =>
      [standing, callee.replace(/^.*#/, ''), doubts].join(' ').trim(),
    ),
    blocking: blocking.map(({ callee, why }) => `${callee.replace(/^.*#/, '')}: ${why}`),
  };
}

const UNUSED = 'no function of the daemon is seen to be handed to it';

test.each<readonly [string, readonly string[]]>([
  ['toThread(build, 3)', ['build: it is handed to toThread()']],
  ['toThread(() => index())', ['index: it is handed to toThread()']],
  ['toThread(() => index() + build(4))', []],
  ['toThread(() => store.compact())', ['Store.compact: it is handed to toThread()']],
  ['toThread(store.compact.bind(store))', ['Store.compact: it is handed to toThread()']],
  ['toThread(read)', []],
  ['toThread(() => read() + build(4))', []],
  ['toThread(ask)', []],
  ['toThread(steps)', []],
  ['const task = Math.random() > 0.5 ? index : read; void toThread(task)', ['index: it is handed to toThread()']],
])('%s makes heavy: %j', (tick, blocking) => {
  expect(proposals(daemon(tick))).toEqual({
    wrappers: ['certain toThread', `guess inThread ${UNUSED}`, expect.stringContaining('guess orHere')],
    blocking,
  });
});

test('what goes through a doubtful wrapper is heavy where it gets to a certain one', () => {
  expect(proposals(daemon('orHere(index)'))).toEqual({
    wrappers: ['certain inThread', 'guess orHere it is called (line 12)', `guess toThread ${UNUSED}`],
    blocking: ['index: it is handed to inThread()'],
  });
});

test('a project that cannot be read has no proposals, and check says why', () => {
  expect(proposals({ ...daemon('toThread(build, 3)'), 'tsconfig.json': '{' })).toEqual({ wrappers: [], blocking: [] });
});
