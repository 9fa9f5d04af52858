/**
 * Declarations that stand in for a package's own: they name the classes whose methods block, so that a checkout without
 * an install is judged like one with it. A callee's member is the name of the class or interface that declares it, a
 * dot, and the method, without enclosing namespaces: `better-sqlite3#Statement.get` is declared below as
 * `Sqlite.Statement.get`. A value whose type is an interface with a call signature is called by that interface's name:
 * `better-sqlite3#Transaction`. What a stub leaves out is `any`.
 */

const statement = `
    interface Statement<Parameters extends unknown[] | {} = unknown[], Result = unknown> {
      run(...parameters: any[]): Database.RunResult;
      get(...parameters: any[]): Result | undefined;
      all(...parameters: any[]): Result[];
      iterate(...parameters: any[]): IterableIterator<Result>;
      pluck(on?: boolean): this;
      expand(on?: boolean): this;
      raw(on?: boolean): this;
      safeIntegers(on?: boolean): this;
      bind(...parameters: any[]): this;
      columns(): any[];
      [member: string]: any;
    }`;

const transaction = `
    interface Transaction<F extends (...args: any[]) => any = (...args: any[]) => any> {
      (...args: Parameters<F>): ReturnType<F>;
      default(...args: Parameters<F>): ReturnType<F>;
      deferred(...args: Parameters<F>): ReturnType<F>;
      immediate(...args: Parameters<F>): ReturnType<F>;
      exclusive(...args: Parameters<F>): ReturnType<F>;
    }`;

/** As @types/better-sqlite3 does it: what is used stands in a namespace of its own, `Database` holds aliases. */
const likeBetterSqlite3 = (more: string): string => `
  declare namespace Sqlite {${statement}${transaction}
    class Database {
      constructor(file?: any, options?: Database.Options);
      static SqliteError: any;
      prepare<Parameters extends unknown[] | {} = unknown[], Result = unknown>(sql: string): Statement<Parameters, Result>;
      transaction<F extends (...args: any[]) => any>(fn: F): Transaction<F>;
      exec(sql: string): this;
      pragma(sql: string, options?: any): any;
      function(name: string, ...rest: any[]): this;
      aggregate(name: string, options: any): this;
      table(name: string, definition: any): this;
      loadExtension(path: string, entryPoint?: string): this;
      serialize(options?: any): any;
      backup(file: string, options?: any): Promise<any>;
      close(): this;${more}
      [member: string]: any;
    }
  }
  declare namespace Database {
    interface RunResult { changes: number; lastInsertRowid: number | bigint }
    interface Options { [option: string]: any }
    interface PragmaOptions { [option: string]: any }
    interface BackupOptions { [option: string]: any }
    type SqliteError = any;
    type Statement<Parameters extends unknown[] | {} = unknown[], Result = unknown> = Sqlite.Statement<Parameters, Result>;
    type Transaction<F extends (...args: any[]) => any = (...args: any[]) => any> = Sqlite.Transaction<F>;
    type Database = Sqlite.Database;
  }
  declare const Database: typeof Sqlite.Database & ((file?: any, options?: Database.Options) => Sqlite.Database);
  export = Database;
`;

export const BETTER_SQLITE3_STUB = likeBetterSqlite3('');
export const BETTER_SQLITE3_MULTIPLE_CIPHERS_STUB = likeBetterSqlite3(`
      key(key: any): number;
      rekey(key: any): number;`);
export const LIBSQL_STUB = likeBetterSqlite3(`
      sync(): any;`);

export const NODE_SQLITE3_WASM_STUB = `
  declare namespace sqlite {
    class Database {
      constructor(file?: string, options?: any);
      close(): void;
      exec(sql: string): void;
      prepare(sql: string): Statement;
      run(sql: string, values?: any): any;
      all(sql: string, values?: any, options?: any): any[];
      get(sql: string, values?: any, options?: any): any;
      function(name: string, fn: (...args: any[]) => any, options?: any): this;
      [member: string]: any;
    }
    class Statement {
      run(values?: any): any;
      iterate(values?: any, options?: any): IterableIterator<any>;
      all(values?: any, options?: any): any[];
      get(values?: any, options?: any): any;
      finalize(): void;
      [member: string]: any;
    }
    class SQLite3Error extends Error {}
  }
  export = sqlite;
`;

export const SQL_JS_STUB = `
  declare function initSqlJs(config?: any): Promise<initSqlJs.SqlJsStatic>;
  declare namespace initSqlJs {
    class Database {
      constructor(data?: any);
      run(sql: string, parameters?: any): Database;
      exec(sql: string, parameters?: any): any[];
      each(sql: string, ...rest: any[]): Database;
      prepare(sql: string, parameters?: any): Statement;
      export(): Uint8Array;
      close(): void;
      [member: string]: any;
    }
    class Statement {
      run(values?: any): void;
      step(): boolean;
      get(parameters?: any, config?: any): any[];
      getAsObject(parameters?: any, config?: any): any;
      bind(values?: any): boolean;
      free(): boolean;
      [member: string]: any;
    }
    interface SqlJsStatic { Database: typeof Database; Statement: typeof Statement }
    type SqlValue = any;
    type BindParams = any;
    type ParamsObject = any;
    type QueryExecResult = any;
    type SqlJsConfig = any;
  }
  export = initSqlJs;
`;

export const BUN_SQLITE_STUB = `
  export interface Transaction<F extends (...args: any[]) => any = (...args: any[]) => any> {
    (...args: Parameters<F>): ReturnType<F>;
    deferred(...args: Parameters<F>): ReturnType<F>;
    immediate(...args: Parameters<F>): ReturnType<F>;
    exclusive(...args: Parameters<F>): ReturnType<F>;
  }
  export declare class Statement<Result = unknown, Parameters = any> {
    run(...parameters: any[]): any;
    get(...parameters: any[]): Result | null;
    all(...parameters: any[]): Result[];
    iterate(...parameters: any[]): IterableIterator<Result>;
    values(...parameters: any[]): any[][];
    finalize(): void;
    [member: string]: any;
  }
  export declare class Database {
    constructor(file?: any, options?: any);
    static open(file: string, options?: any): Database;
    static deserialize(data: any, options?: any): Database;
    run(sql: string, ...parameters: any[]): any;
    exec(sql: string, ...parameters: any[]): any;
    query<Result = unknown, Parameters = any>(sql: string): Statement<Result, Parameters>;
    prepare<Result = unknown, Parameters = any>(sql: string, parameters?: any): Statement<Result, Parameters>;
    transaction<F extends (...args: any[]) => any>(fn: F): Transaction<F>;
    loadExtension(path: string, entryPoint?: string): void;
    serialize(name?: string): any;
    close(throwOnError?: boolean): void;
    [member: string]: any;
  }
  export default Database;
  export declare const constants: any;
`;
