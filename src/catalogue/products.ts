import type { ProductRow } from './rows.ts';
import { words } from './write-rows.ts';

const makers = (module: string, names: string, product: string): readonly ProductRow[] =>
  words(names).map((member) => ({ module, member, product }));

/** Calls that hand out a function which blocks, or a function that belongs to a blocking class, under any name. */
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
];
