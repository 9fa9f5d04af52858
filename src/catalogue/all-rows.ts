import { LANGUAGE_IMMEDIATE_ROWS, NODE_IMMEDIATE_ROWS } from './immediate.ts';
import { PACKAGE_IMMEDIATE_ROWS } from './immediate-packages.ts';
import { CHEAP_CRYPTO_ROWS, CRYPTO_ROWS } from './node-crypto.ts';
import { SQLITE_ROWS, ZLIB_ROWS } from './node-data.ts';
import { FS_ROWS } from './node-fs.ts';
import { MODULE_LOAD_ROWS, PROCESS_INFO_ROWS, STDIO_ROWS, SUBPROCESS_ROWS } from './node-process.ts';
import { CPU_BY_SIZE_ROWS, HEAP_ROWS, LOCK_ROWS, SOCKET_ROWS, STORAGE_ROWS } from './node-runtime.ts';
import { COMPILER_ROWS } from './packages-compilers.ts';
import { DATA_PACKAGE_ROWS } from './packages-data.ts';
import { DATABASE_PACKAGE_ROWS } from './packages-database.ts';
import { FS_PACKAGE_ROWS } from './packages-fs.ts';
import { SHIM_ROWS, STORE_ROWS, SYNC_HTTP_ROWS } from './packages-shims.ts';
import { TOOL_PACKAGE_ROWS } from './packages-tools.ts';
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
  ...STORAGE_ROWS,
  ...SOCKET_ROWS,
  ...CHEAP_CRYPTO_ROWS,
  ...MODULE_LOAD_ROWS,
  ...STDIO_ROWS,
  ...PROCESS_INFO_ROWS,
  ...CPU_BY_SIZE_ROWS,
  ...FS_PACKAGE_ROWS,
  ...DATABASE_PACKAGE_ROWS,
  ...TOOL_PACKAGE_ROWS,
  ...COMPILER_ROWS,
  ...DATA_PACKAGE_ROWS,
  ...SHIM_ROWS,
  ...SYNC_HTTP_ROWS,
  ...STORE_ROWS,
];

export const ALL_IMMEDIATE_ROWS: readonly ImmediateRow[] = [
  ...LANGUAGE_IMMEDIATE_ROWS,
  ...NODE_IMMEDIATE_ROWS,
  ...PACKAGE_IMMEDIATE_ROWS,
];
