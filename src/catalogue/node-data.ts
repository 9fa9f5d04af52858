import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf, rowsWithoutSync } from './write-rows.ts';

const source = 'node 20.20 and 24.21 exports';
const compress = { category: 'compression', tier: 'compress', source } as const;
const sqlite = { category: 'database', tier: 'database', source, since: '22.5.0' } as const;

export const ZLIB_ROWS: readonly BlockingRow[] = [
  ...rowsWithoutSync('node:zlib', 'zlib.', 'deflateSync inflateSync deflateRawSync inflateRawSync', compress),
  ...rowsWithoutSync('node:zlib', 'zlib.', 'gzipSync gunzipSync unzipSync', compress),
  ...rowsWithoutSync('node:zlib', 'zlib.', 'brotliCompressSync brotliDecompressSync', compress),
  ...rowsWithoutSync('node:zlib', 'zlib.', 'zstdCompressSync zstdDecompressSync', { ...compress, since: '22.15.0' }),
  ...blockingRows('node:zlib', 'crc32', { category: 'cpu-by-size', tier: 'cpu', source, since: '22.2.0' }),
];

/**
 * What touches the database file or runs SQL. Registrations (`function`, `aggregate`, `setAuthorizer`,
 * `enableLoadExtension`, `columns`, `createTagStore`, `createSession`) only fill tables in memory and have no row.
 */
export const SQLITE_ROWS: readonly BlockingRow[] = [
  ...blockingRows('node:sqlite', 'DatabaseSync', { ...sqlite, form: 'new' }),
  ...blockingRows('node:sqlite', membersOf('DatabaseSync', 'open close exec prepare loadExtension'), sqlite),
  ...blockingRows('node:sqlite', membersOf('DatabaseSync', 'serialize deserialize'), { ...sqlite, since: '24.18.0' }),
  ...blockingRows('node:sqlite', membersOf('StatementSync', 'all get run iterate'), sqlite),
  ...blockingRows('node:sqlite', membersOf('SQLTagStore', 'all get run iterate'), { ...sqlite, since: '24.9.0' }),
  ...blockingRows('node:sqlite', 'DatabaseSync.applyChangeset', { ...sqlite, since: '22.12.0' }),
  ...blockingRows('node:sqlite', membersOf('Session', 'changeset patchset'), { ...sqlite, since: '22.12.0' }),
];
