/** The clauses of Drizzle's builders that give back the builder, by the class that declares them. */
const clauses = (names: string, result: string): string =>
  names
    .split(' ')
    .map((name) => `${name}(...args: any[]): ${result};`)
    .join('\n    ');

const ends = `run(): any;
    all(): any[];
    get(): any;
    values(): any[];
    prepare(): SQLitePreparedQuery;
    toSQL(): any;
    then(...args: any[]): Promise<any>;
    [member: string]: any;`;

/**
 * Over better-sqlite3 the queries run in `run`, `all`, `get`, `values` and `sync`. Awaiting a query runs it as well:
 * `then` is there, and is not a blocking row, since an `await` is not a call that could be audited.
 */
export const DRIZZLE_BETTER_SQLITE3_STUB = `
  export interface SQLitePreparedQuery {
    run(values?: any): any;
    all(values?: any): any[];
    get(values?: any): any;
    values(values?: any): any[];
    [member: string]: any;
  }
  export interface SQLiteSelectBuilder { ${clauses('from', 'SQLiteSelectBase')} }
  export interface SQLiteSelectBase {
    ${clauses('where having groupBy orderBy limit offset as $dynamic', 'SQLiteSelectBase')}
    ${clauses('leftJoin rightJoin innerJoin fullJoin crossJoin', 'SQLiteSelectBase')}
    ${clauses('union unionAll intersect except', 'SQLiteSelectBase')}
    ${ends}
  }
  export interface SQLiteInsertBuilder { ${clauses('values select', 'SQLiteInsertBase')} }
  export interface SQLiteInsertBase {
    ${clauses('returning onConflictDoNothing onConflictDoUpdate $dynamic', 'SQLiteInsertBase')}
    ${ends}
  }
  export interface SQLiteUpdateBuilder { ${clauses('set', 'SQLiteUpdateBase')} }
  export interface SQLiteUpdateBase {
    ${clauses('where from returning orderBy limit $dynamic', 'SQLiteUpdateBase')}
    ${ends}
  }
  export interface SQLiteDeleteBase {
    ${clauses('where returning orderBy limit $dynamic', 'SQLiteDeleteBase')}
    ${ends}
  }
  export interface SQLiteSyncRelationalQuery {
    sync(): any;
    prepare(): SQLitePreparedQuery;
    toSQL(): any;
    then(...args: any[]): Promise<any>;
  }
  export interface RelationalQueryBuilder {
    findMany(config?: any): SQLiteSyncRelationalQuery;
    findFirst(config?: any): SQLiteSyncRelationalQuery;
  }
  export interface Selecting {
    select(fields?: any): SQLiteSelectBuilder;
    selectDistinct(fields?: any): SQLiteSelectBuilder;
    insert(table: any): SQLiteInsertBuilder;
    update(table: any): SQLiteUpdateBuilder;
    delete(table: any): SQLiteDeleteBase;
  }
  export declare class BetterSQLite3Database<Schema extends Record<string, unknown> = Record<string, never>> implements Selecting {
    select(fields?: any): SQLiteSelectBuilder;
    selectDistinct(fields?: any): SQLiteSelectBuilder;
    insert(table: any): SQLiteInsertBuilder;
    update(table: any): SQLiteUpdateBuilder;
    delete(table: any): SQLiteDeleteBase;
    with(...queries: any[]): Selecting;
    query: Record<string, RelationalQueryBuilder>;
    run(query: any): any;
    all<T = any>(query: any): T[];
    get<T = any>(query: any): T;
    values<T = any>(query: any): T[];
    transaction<T>(fn: (tx: BetterSQLite3Database<Schema>) => T, config?: any): T;
    [member: string]: any;
  }
  export declare function drizzle<Schema extends Record<string, unknown> = Record<string, never>>(
    ...parameters: any[]
  ): BetterSQLite3Database<Schema> & { $client: any };
`;
