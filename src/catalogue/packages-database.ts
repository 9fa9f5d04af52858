import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithTwins } from './write-rows.ts';

const database = { category: 'database', tier: 'database', source: 'declarations of the package' } as const;
const opening = { ...database, form: 'new' } as const;

/**
 * better-sqlite3 and the packages built to be exchanged for it. `transaction()` only builds a function; calling that
 * function (`Transaction` and its modes) runs it. `pluck`, `raw`, `bind` and `columns` set flags and have no row.
 */
const likeBetterSqlite3 = (module: string): readonly BlockingRow[] => [
  ...blockingRows(module, 'Database default', opening),
  ...blockingRows(module, 'Database default', database),
  ...blockingRows(module, membersOf('Database', 'prepare exec pragma loadExtension close serialize'), database),
  ...blockingRows(module, membersOf('Statement', 'run get all iterate'), database),
  ...blockingRows(module, 'Transaction', database),
  ...blockingRows(module, membersOf('Transaction', 'default deferred immediate exclusive'), database),
];

/** Drizzle over better-sqlite3: the asynchronous face of a synchronous driver; these calls run the query. */
const drizzle: readonly BlockingRow[] = blockingRows(
  'drizzle-orm/better-sqlite3',
  [
    membersOf('BetterSQLite3Database', 'run all get values transaction'),
    membersOf('SQLiteSelectBase SQLiteInsertBase SQLiteUpdateBase SQLiteDeleteBase', 'run all get'),
    membersOf('SQLitePreparedQuery', 'run all get values'),
    'SQLiteSelectBase.values SQLiteInsertBase.values SQLiteUpdateBase.values SQLiteDeleteBase.values',
    'SQLiteSyncRelationalQuery.sync',
  ].join(' '),
  database,
);

export const DATABASE_PACKAGE_ROWS: readonly BlockingRow[] = [
  ...likeBetterSqlite3('better-sqlite3'),
  ...likeBetterSqlite3('better-sqlite3-multiple-ciphers'),
  ...blockingRows('better-sqlite3-multiple-ciphers', 'Database.key Database.rekey', database),
  ...likeBetterSqlite3('libsql'),
  ...blockingRows('libsql', 'Database.sync', database),
  ...drizzle,
  ...rowsWithTwins('lmdb', { 'Database.putSync': 'Database.put', 'Database.removeSync': 'Database.remove' }, database),
  ...rowsWithTwins(
    'lmdb',
    {
      'Database.transactionSync': 'Database.transaction',
      'Database.clearSync': 'Database.clearAsync',
      'Database.dropSync': 'Database.drop',
    },
    database,
  ),
  ...blockingRows('node-sqlite3-wasm', 'Database', opening),
  ...blockingRows('node-sqlite3-wasm', membersOf('Database', 'close exec prepare run all get'), database),
  ...blockingRows('node-sqlite3-wasm', membersOf('Statement', 'run iterate all get finalize'), database),
  ...blockingRows('sql.js', 'Database', opening),
  ...blockingRows('sql.js', membersOf('Database', 'close each exec export prepare run'), database),
  ...blockingRows('sql.js', membersOf('Statement', 'get getAsObject run step'), database),
  ...blockingRows('bun:sqlite', 'Database default', opening),
  ...blockingRows('bun:sqlite', membersOf('Database', 'run exec query prepare close loadExtension'), database),
  ...blockingRows('bun:sqlite', 'Database.serialize Database.deserialize', database),
  ...blockingRows('bun:sqlite', membersOf('Statement', 'all get iterate run values'), database),
  ...blockingRows('bun:sqlite', 'Transaction', database),
  ...blockingRows('bun:sqlite', membersOf('Transaction', 'deferred immediate exclusive'), database),
];
