import type { CallShape } from '../model/call-shape.ts';
import type { Category } from '../model/cost.ts';
import type { CalleeId } from '../model/ids.ts';
import type { BlockingRow, ImmediateRow, InertRow, RealmRow, WrapperRow } from './rows.ts';

/** The catalogue as one run sees it: built-in rows less what the document disables, plus what it enables and adds. */
export interface Catalogue {
  /** The row that makes this call block, or undefined. Modules are compared with and without `node:`. */
  blocking(callee: CalleeId, form: 'call' | 'new', shape: CallShape): BlockingRow | undefined;
  /** Positions of the arguments by whose types a row tells whether the call blocks. */
  typesAsked(callee: CalleeId, form: 'call' | 'new'): readonly number[];
  wrapper(callee: CalleeId, form: 'call' | 'new'): WrapperRow | undefined;
  realm(callee: CalleeId, form: 'call' | 'new'): RealmRow | undefined;
  /** Whether the call copies what it is handed to another thread or process. */
  sends(callee: CalleeId, form: 'call' | 'new'): boolean;
  /** Without a shape, rows that hold for some forms of call only do not count: a function handed over may run later. */
  immediate(callee: CalleeId, form: 'call' | 'new', shape?: CallShape): ImmediateRow | undefined;
  /** Terminal names that are immediate on a receiver of unknown type: `map`, `forEach`. */
  readonly immediateByName: ReadonlyMap<string, ImmediateRow>;
  inert(callee: CalleeId, firstLiteral: string | undefined): InertRow | undefined;
  /** What this call's result is called as, or has the methods of: `synckit#createSyncFn` gives `synckit#SyncFn`, which `blocking` knows. */
  product(callee: CalleeId, form: 'call' | 'new'): CalleeId | undefined;
  /** Methods of an object that block in every form of call, by name: of a module as a whole, of a class's instance, of a constant. */
  methodsOf(owner: CalleeId): ReadonlyMap<string, CalleeId>;
  /** The position of the argument that a call of this call's result calls, before it returns: 0 for `once(load)`. */
  answers(callee: CalleeId): number | undefined;
  /** Positions of the arguments that are in what the call answers. */
  carries(callee: CalleeId, form: 'call' | 'new'): readonly number[];
  /** Whether it calls the function it was made of, with its own arguments: `save(row)` and `save.immediate(row)` of `save = db.transaction(fn)`. */
  forwards(callee: CalleeId): boolean;
  /** When methods of these names run on classes that carry a decorator, because a framework calls them: `onModuleInit`. */
  readonly lifecycle: ReadonlyMap<string, 'startup' | 'exit'>;
  /** Terminal names of every blocking, wrapper, realm and product row (`default` among them): nothing else needs the type checker. */
  readonly names: ReadonlySet<string>;
  /** Terminal names of the realm rows: what a walk without types looks for. */
  readonly realmNames: ReadonlySet<string>;
  /** Terminal names of the sender rows. */
  readonly senderNames: ReadonlySet<string>;
  /** Terminal names of every immediate, inert and answering row (`run`, `once`): to be resolved where an argument is a function. */
  readonly callbackNames: ReadonlySet<string>;
  /** Blocking rows by distinctive terminal name (`readFileSync`), for receivers typed `any`; `get` is not distinctive. */
  readonly distinctive: ReadonlyMap<string, BlockingRow>;
  /** No row is left that says of anything that it blocks. */
  readonly blocksNothing: boolean;
  /** Packages (not builtins) that any row names, by the name a bare import starts with. */
  readonly packages: ReadonlySet<string>;
  /** Declarations used instead of a package's own types, by import specifier: `declare module`-free `.d.ts` text. */
  readonly stubs: ReadonlyMap<string, string>;
}

export interface CatalogueOptions {
  readonly enable: readonly Category[];
  readonly disable: readonly Category[];
  readonly rows: readonly BlockingRow[];
}
