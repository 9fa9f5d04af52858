import { LANGUAGE_IMMEDIATE_ROWS, NODE_IMMEDIATE_ROWS } from './immediate.ts';
import { CHEAP_CRYPTO_ROWS, CRYPTO_ROWS } from './node-crypto.ts';
import { SQLITE_ROWS, ZLIB_ROWS } from './node-data.ts';
import { FS_ROWS } from './node-fs.ts';
import { MODULE_LOAD_ROWS, PROCESS_INFO_ROWS, STDIO_ROWS, SUBPROCESS_ROWS } from './node-process.ts';
import { CPU_BY_SIZE_ROWS, HEAP_ROWS, LOCK_ROWS, SOCKET_ROWS } from './node-runtime.ts';
import type { BlockingRow, ImmediateRow } from './rows.ts';

/** Builtins first: where only a name is known, theirs is the row that is shown. */
export const ALL_BLOCKING_ROWS: readonly BlockingRow[] = [
  ...FS_ROWS,
  ...SUBPROCESS_ROWS,
  ...CRYPTO_ROWS,
  ...ZLIB_ROWS,
  ...SQLITE_ROWS,
  ...LOCK_ROWS,
  ...HEAP_ROWS,
  ...SOCKET_ROWS,
  ...CHEAP_CRYPTO_ROWS,
  ...MODULE_LOAD_ROWS,
  ...STDIO_ROWS,
  ...PROCESS_INFO_ROWS,
  ...CPU_BY_SIZE_ROWS,
];

export const ALL_IMMEDIATE_ROWS: readonly ImmediateRow[] = [...LANGUAGE_IMMEDIATE_ROWS, ...NODE_IMMEDIATE_ROWS];

export const ALL_STUBS: ReadonlyMap<string, string> = new Map();
