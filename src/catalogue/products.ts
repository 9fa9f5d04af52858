import type { ObjectRow, ProductRow } from './rows.ts';
import { words } from './write-rows.ts';

const makers = (module: string, names: string, product: string): readonly ProductRow[] =>
  words(names).map((member) => ({ module, member, product }));

/** Of a class that is the default export. */
const instances = (module: string, product: string): readonly ProductRow[] => [
  { module, member: 'default', form: 'new', product },
];

/** Calls that hand out something which blocks, or has methods that do, under any name. */
export const PRODUCT_ROWS: readonly ProductRow[] = [
  ...makers('synckit', 'createSyncFn', 'SyncFn'),
  ...makers('make-synchronous', 'default', 'SynchronousFunction'),
  ...makers('make-synchronous/subprocess', 'default', 'SynchronousFunction'),
  ...makers('make-synchronized', 'default makeSynchronized makeSynchronizedFunction', 'SynchronizedFunction'),
  ...makers('make-synchronized', 'makeInlineFunctionSynchronized', 'SynchronizedFunction'),
  ...makers('synchronized-promise', 'default', 'SynchronizedFunction'),
  ...makers('deasync', 'default', 'Deasynced'),
  ...makers('sync-rpc', 'default', 'SyncClient'),
  ...makers('prompt-sync', 'default', 'Prompt'),
  ...makers('node:module', 'createRequire', 'Require'),
  ...makers('proper-lockfile', 'lockSync lock.lockSync', 'SyncRelease'),
  ...makers('better-sqlite3', 'Database.transaction', 'Transaction'),
  ...makers('better-sqlite3-multiple-ciphers', 'Database.transaction', 'Transaction'),
  ...makers('libsql', 'Database.transaction', 'Transaction'),
  ...makers('bun:sqlite', 'Database.transaction', 'Transaction'),
  ...instances('better-sqlite3', 'Database'),
  ...instances('better-sqlite3-multiple-ciphers', 'Database'),
  ...instances('libsql', 'Database'),
  ...instances('adm-zip', 'AdmZip'),
  ...instances('conf', 'Conf'),
  ...instances('configstore', 'Configstore'),
  ...instances('electron-store', 'ElectronStore'),
  ...makers('better-sqlite3', 'Database.prepare', 'Statement'),
  ...makers('better-sqlite3-multiple-ciphers', 'Database.prepare', 'Statement'),
  ...makers('libsql', 'Database.prepare', 'Statement'),
  ...makers('bun:sqlite', 'Database.prepare Database.query', 'Statement'),
  ...makers('node-sqlite3-wasm', 'Database.prepare', 'Statement'),
  ...makers('sql.js', 'Database.prepare', 'Statement'),
  ...makers('node:sqlite', 'DatabaseSync.prepare', 'StatementSync'),
  ...makers('node:fs', 'opendirSync', 'Dir'),
  ...makers('lmdb', 'open RootDatabase.openDB', 'Database'),
  ...makers('lilconfig', 'lilconfigSync', 'SyncSearcher'),
  ...makers('cosmiconfig', 'cosmiconfigSync', 'PublicExplorerSync'),
];

export const OBJECT_ROWS: readonly ObjectRow[] = [{ module: 'typescript', member: 'sys', object: 'System' }];
