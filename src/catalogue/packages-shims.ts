import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithTwins } from './write-rows.ts';

const source = 'source of the package';
const shim = { category: 'sync-shim', tier: 'lock', source } as const;
const http = { category: 'http', tier: 'spawn', source, instead: 'fetch' } as const;
const store = { category: 'package', tier: 'file', source } as const;

/**
 * Asynchronous work on another thread or a nested loop while the caller stands still. What blocks is the function such
 * a package hands out; the stubs give its type a name with a call signature (`SyncFn`), which is the member here.
 */
export const SHIM_ROWS: readonly BlockingRow[] = [
  ...blockingRows('synckit', 'SyncFn', shim),
  ...blockingRows('make-synchronous', 'SynchronousFunction', shim),
  ...blockingRows('make-synchronous/subprocess', 'SynchronousFunction', { ...shim, tier: 'spawn' }),
  ...blockingRows('make-synchronized', 'SynchronizedFunction', shim),
  ...blockingRows('synchronized-promise', 'SynchronizedFunction', shim),
  ...blockingRows('deasync', 'Deasynced sleep runLoopOnce loopWhile', shim),
  ...blockingRows('sync-rpc', 'default SyncClient', { ...shim, tier: 'spawn' }),
];

/** Each call starts a process and waits for it. */
export const SYNC_HTTP_ROWS: readonly BlockingRow[] = [
  ...blockingRows('sync-request', 'default', http),
  ...blockingRows('sync-fetch', 'default', http),
  ...['xmlhttprequest', 'xmlhttprequest-ssl', 'lib'].flatMap((module) =>
    blockingRows(module, 'XMLHttpRequest.open', { ...http, when: { kind: 'literal', position: 2, value: false } }),
  ),
];

/** Settings that are read from disk, and written back, on each access. */
export const STORE_ROWS: readonly BlockingRow[] = [
  ...rowsWithTwins(
    'lowdb',
    { 'LowSync.read': 'Low.read', 'LowSync.write': 'Low.write', 'LowSync.update': 'Low.update' },
    store,
  ),
  ...blockingRows('lowdb', membersOf('DataFileSync TextFileSync', 'read write'), store),
  ...blockingRows('lowdb', 'JSONFileSyncPreset', { ...store, instead: 'JSONFilePreset' }),
  ...blockingRows('conf', 'Conf default', { ...store, form: 'new' }),
  ...blockingRows('conf', membersOf('Conf', 'get set has delete clear reset appendToArray store size'), store),
  ...blockingRows('configstore', 'Configstore default', { ...store, form: 'new' }),
  ...blockingRows('configstore', membersOf('Configstore', 'get set has delete clear all size'), store),
  ...blockingRows('electron-store', 'ElectronStore default', { ...store, form: 'new' }),
  ...blockingRows('electron-store', membersOf('ElectronStore', 'get set has delete clear reset store size'), store),
];
