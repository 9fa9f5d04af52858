import * as commands from './stubs-commands.ts';
import * as compilers from './stubs-compilers.ts';
import * as data from './stubs-data.ts';
import {
  BETTER_SQLITE3_MULTIPLE_CIPHERS_STUB,
  BETTER_SQLITE3_STUB,
  BUN_SQLITE_STUB,
  LIBSQL_STUB,
  NODE_SQLITE3_WASM_STUB,
  SQL_JS_STUB,
} from './stubs-database.ts';
import { DRIZZLE_BETTER_SQLITE3_STUB } from './stubs-drizzle.ts';
import * as pools from './stubs-pools.ts';
import * as shims from './stubs-shims.ts';
import * as stores from './stubs-stores.ts';

/** Declarations by the specifier whose own types they replace. */
export const STUBS: ReadonlyMap<string, string> = new Map([
  ['better-sqlite3', BETTER_SQLITE3_STUB],
  ['better-sqlite3-multiple-ciphers', BETTER_SQLITE3_MULTIPLE_CIPHERS_STUB],
  ['libsql', LIBSQL_STUB],
  ['node-sqlite3-wasm', NODE_SQLITE3_WASM_STUB],
  ['sql.js', SQL_JS_STUB],
  ['bun:sqlite', BUN_SQLITE_STUB],
  ['drizzle-orm/better-sqlite3', DRIZZLE_BETTER_SQLITE3_STUB],
  ['lowdb', stores.LOWDB_STUB],
  ['lowdb/node', stores.LOWDB_NODE_STUB],
  ['conf', stores.CONF_STUB],
  ['configstore', stores.CONFIGSTORE_STUB],
  ['electron-store', stores.ELECTRON_STORE_STUB],
  ['adm-zip', stores.ADM_ZIP_STUB],
  ['lilconfig', stores.LILCONFIG_STUB],
  ['cosmiconfig', stores.COSMICONFIG_STUB],
  ['shelljs', stores.SHELLJS_STUB],
  ['@napi-rs/keyring', stores.KEYRING_STUB],
  ['synckit', shims.SYNCKIT_STUB],
  ['make-synchronous', shims.MAKE_SYNCHRONOUS_STUB],
  ['make-synchronous/subprocess', shims.MAKE_SYNCHRONOUS_STUB],
  ['make-synchronized', shims.MAKE_SYNCHRONIZED_STUB],
  ['synchronized-promise', shims.SYNCHRONIZED_PROMISE_STUB],
  ['deasync', shims.DEASYNC_STUB],
  ['sync-rpc', shims.SYNC_RPC_STUB],
  ['prompt-sync', shims.PROMPT_SYNC_STUB],
  ['proper-lockfile', shims.PROPER_LOCKFILE_STUB],
  ['xmlhttprequest', shims.XMLHTTPREQUEST_STUB],
  ['xmlhttprequest-ssl', shims.XMLHTTPREQUEST_SSL_STUB],
  ['piscina', pools.PISCINA_STUB],
  ['tinypool', pools.TINYPOOL_STUB],
  ['workerpool', pools.WORKERPOOL_STUB],
  ['threads', pools.THREADS_STUB],
  ['jest-worker', pools.JEST_WORKER_STUB],
  ['poolifier', pools.POOLIFIER_STUB],
  ['node-worker-threads-pool', pools.NODE_WORKER_THREADS_POOL_STUB],
  ['lmdb', data.LMDB_STUB],
  ['fdir', data.FDIR_STUB],
  ['canvas', data.CANVAS_STUB],
  ['@napi-rs/canvas', data.NAPI_CANVAS_STUB],
  ['commander', commands.COMMANDER_STUB],
  ['@commander-js/extra-typings', commands.COMMANDER_STUB],
  ['yargs', commands.YARGS_STUB],
  ['yargs/yargs', commands.YARGS_STUB],
  ['cac', commands.CAC_STUB],
  ['sade', commands.SADE_STUB],
  ['typescript', compilers.TYPESCRIPT_STUB],
  ['typescript/lib/tsserverlibrary', compilers.TYPESCRIPT_STUB],
  ['tree-sitter', compilers.TREE_SITTER_STUB],
  ['web-tree-sitter', compilers.TREE_SITTER_STUB],
]);
