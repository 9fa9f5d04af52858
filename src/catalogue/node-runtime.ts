import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithTwins } from './write-rows.ts';

const source = 'node 24.21 exports';
const heap = { category: 'heap', tier: 'recursive', source } as const;
const bySize = { category: 'cpu-by-size', tier: 'cpu', source: 'node 24.21 and the ECMAScript library' } as const;

export const LOCK_ROWS: readonly BlockingRow[] = [
  ...rowsWithTwins('lib', { 'Atomics.wait': 'Atomics.waitAsync' }, { category: 'lock', tier: 'lock', source }),
  ...blockingRows('node:inspector', 'waitForDebugger', { category: 'lock', tier: 'lock', source }),
  ...blockingRows('node:inspector', 'open', {
    category: 'lock',
    tier: 'lock',
    source,
    when: { kind: 'literal', position: 2, value: true },
  }),
];

export const HEAP_ROWS: readonly BlockingRow[] = [
  ...blockingRows('node:v8', 'writeHeapSnapshot getHeapSnapshot takeCoverage stopCoverage', heap),
  ...blockingRows('node:v8', 'queryObjects', { ...heap, since: '20.13.0' }),
];

/** Node keeps `localStorage` in a SQLite file, read and written on each access. */
export const STORAGE_ROWS: readonly BlockingRow[] = blockingRows(
  'lib',
  membersOf('Storage', 'getItem setItem removeItem clear key'),
  { category: 'database', tier: 'database', source: 'node documentation, localStorage', since: '22.4.0' },
);

export const SOCKET_ROWS: readonly BlockingRow[] = rowsWithTwins(
  'node:dgram',
  { 'Socket.bindSync': 'Socket.bind', 'Socket.connectSync': 'Socket.connect' },
  { category: 'process-info', tier: 'metadata', source, since: '24.19.0' },
);

/** Time grows with the input (or with a regular expression): opt-in, since most calls are short. */
export const CPU_BY_SIZE_ROWS: readonly BlockingRow[] = [
  ...blockingRows('lib', 'JSON.parse JSON.stringify Array.sort ReadonlyArray.toSorted Array.toSorted', bySize),
  ...blockingRows('lib', membersOf('String', 'replace replaceAll split match matchAll search'), bySize),
  ...blockingRows('lib', 'RegExp.exec RegExp.test eval structuredClone', bySize),
  ...blockingRows('lib', 'Function', { ...bySize, form: 'new' }),
  ...blockingRows('node:worker_threads', 'structuredClone', bySize),
  ...blockingRows('node:buffer', 'BufferConstructor.concat BufferConstructor.compare Buffer.toString', bySize),
  ...blockingRows('node:util', 'inspect isDeepStrictEqual', bySize),
  ...blockingRows('node:assert', 'deepEqual deepStrictEqual notDeepEqual notDeepStrictEqual', bySize),
  ...blockingRows('node:v8', 'serialize deserialize', bySize),
  ...blockingRows('node:tls', 'createSecureContext', bySize),
  ...blockingRows('node:tls', 'getCACertificates', { ...bySize, since: '22.15.0' }),
  ...blockingRows('node:vm', 'runInContext runInNewContext runInThisContext compileFunction', bySize),
  ...blockingRows('node:vm', 'Script', { ...bySize, form: 'new' }),
  ...blockingRows('node:vm', membersOf('Script', 'runInContext runInNewContext runInThisContext'), bySize),
  ...blockingRows('lib', 'Module Instance WebAssembly.Module WebAssembly.Instance', { ...bySize, form: 'new' }),
];
