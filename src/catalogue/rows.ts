import type { Category, CostTier } from '../model/cost.ts';

/** A callee that holds the calling thread. */
export interface BlockingRow {
  /** Import specifier as Node knows it: `node:fs`, `better-sqlite3`, `csv-parse/sync`; `lib` for the language's own. */
  readonly module: string;
  /** Exported name, or `Class.method`; `default` for a default export that is called; `*` for every export. */
  readonly member: string;
  /** `new` when construction blocks (`new DatabaseSync()`); otherwise a call. */
  readonly form?: 'call' | 'new';
  readonly category: Category;
  readonly tier: CostTier;
  /** Blocks only in this form of call; absent means always. */
  readonly when?: CallCondition;
  /** The non-blocking twin, for the `fix` line: `fs.promises.readFile`. */
  readonly instead?: string;
  /** Where it is known from: `node 20.20 exports`, `README of the package`. */
  readonly source?: string;
  /** First Node version that has it, for the test against the running Node: `22.0.0`. */
  readonly since?: string;
}

export type CallCondition =
  /** No argument is a function: the callback form is asynchronous. */
  | { readonly kind: 'no-callback' }
  | { readonly kind: 'fewer-than'; readonly count: number }
  | { readonly kind: 'at-least'; readonly count: number }
  /** The argument at this position may be of this type: its own, where that is known, is no other. */
  | { readonly kind: 'may-be'; readonly position: number; readonly type: 'string' }
  /** The literal at this position (or an option of the object there) has this value; unknown values do not match. */
  | { readonly kind: 'literal'; readonly position: number; readonly value: string | number | boolean }
  | {
      readonly kind: 'option';
      readonly position: number;
      readonly option: string;
      readonly value: string | number | boolean;
    }
  /** The same option, turned round: blocks unless it is written out with this value (`exec(cmd, { async: true })`). */
  | {
      readonly kind: 'unless-option';
      readonly position: number;
      readonly option: string;
      readonly value: string | number | boolean;
    }
  | { readonly kind: 'all'; readonly of: readonly CallCondition[] };

/** A function one of whose arguments runs off the main thread: `pool.exec(fn, [x])`. */
export interface WrapperRow {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
  /** Positions of the arguments that run elsewhere. */
  readonly offThread: readonly number[];
  /** For an argument that is an object, the property that holds the function: `new StaticPool({ task: fn })`. */
  readonly property?: string;
}

/** A call that starts a module in another realm: `new Worker('./w.js')`, `fork('./child.js')`. */
export interface RealmRow {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
  /** Position of the argument that names the file. */
  readonly position: number;
  /** Property of the object at that position: `new Piscina({ filename })`. */
  readonly property?: string;
  /** `worker`: its blocking does not hold this daemon's loop. `main`: a loop of its own (cluster). */
  readonly realm: 'worker' | 'main';
}

/** A call that copies what it is handed to another thread or process: `worker.postMessage({ name, args })`. */
export interface SenderRow {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
}

/** Calls its function argument before it returns: `Array.prototype.map`, `new Promise(executor)`. */
export interface ImmediateRow {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
  readonly positions: readonly number[];
  /** Only in this form of call: a curried `map(fn)` returns a function, `map(fn, list)` calls it. */
  readonly when?: CallCondition;
  /** Also taken as immediate when the receiver's type is unknown and only the name matches. */
  readonly byName?: boolean;
}

/** Takes functions and never calls them in a turn as they are: `promisify(exec)`, `process.on('exit', …)`. */
export interface InertRow {
  readonly module: string;
  readonly member: string;
  readonly positions: readonly number[];
  /** Only when the argument at position 0 is this literal: `process.on('exit', …)`. */
  readonly event?: string;
  /**
   * `never`: the function value itself is not run (promisify). `startup`: runs while the process boots, once
   * (`command.action(…)`). `exit`: runs when the loop has ended.
   */
  readonly runs: 'never' | 'startup' | 'exit';
}

/**
 * A call whose result has rows of its own: `createSyncFn(path)` gives a function, a `SyncFn`, which blocks;
 * `db.prepare(sql)` an object, a `Statement`, whose methods do. What `new` makes of a class with a name needs no row.
 */
export interface ProductRow {
  readonly module: string;
  readonly member: string;
  /** `new` for a default export that is a class, whose name nobody sees: `new Database(path)` gives a `Database`. */
  readonly form?: 'call' | 'new';
  /** Member, in the same module, that a call of the result is looked up as, or whose methods the result has. */
  readonly product: string;
}

/** A constant that is an object whose methods have rows: `ts.sys` is a `System`. */
export interface ObjectRow {
  readonly module: string;
  readonly member: string;
  /** Member, in the same module, whose methods it has. */
  readonly object: string;
}

/** A call whose result is a function that calls an argument when it is called itself: `once(load)`. */
export interface AnswerRow {
  readonly module: string;
  readonly member: string;
  /** Position of the argument that a call of the result calls, before it returns. */
  readonly position: number;
}

/** A call whose result carries its arguments: `Object.freeze(handlers)`, `new Map(entries)`, `Promise.all(loads)`. */
export interface CarryRow {
  readonly module: string;
  readonly member: string;
  readonly form: 'call' | 'new';
  readonly positions: readonly number[];
}
