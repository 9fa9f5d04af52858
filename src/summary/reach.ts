import type { ArgumentFact, CallFact, ExternalValue, FunctionFact, ValueRef } from '../calls/facts.ts';
import type { CalleeId, FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';

/** What starts a realm: modules that are loaded, and functions and values that somebody outside calls. */
export interface Roots {
  readonly modules: readonly ModuleId[];
  readonly functions: readonly FunctionId[];
  /** Values handed to whoever loads the entry: its default export. */
  readonly escaping: readonly ValueRef[];
}

export interface ReachOptions {
  readonly program: Program;
  readonly realm: 'main' | 'worker';
  /** Positions of the arguments that run off the main thread, by the project function that takes them. */
  readonly wrappers: ReadonlyMap<FunctionId, readonly number[]>;
  /** Every async function of a loaded module counts, called or not. */
  readonly wholeModules: boolean;
  /** The realm that sent functions here: what their variables held there, they may hold here. */
  readonly captured?: Pick<Reach, 'valuesOf'>;
}

/** An argument that leaves the thread: what runs elsewhere, and through which call. */
export interface OffThread {
  readonly caller: FunctionId;
  readonly call: CallFact;
  readonly argument: ArgumentFact;
  readonly via: string;
}

/** An argument that somebody unseen is handed, to call when it likes. */
export interface HandedOut {
  readonly caller: FunctionId;
  readonly call: CallFact;
  readonly argument: ArgumentFact;
  /** A callback of a promise chain. */
  readonly chained: boolean;
}

/** `boot().then(serve)`: the function it stands in, and the call of `then`. */
export interface Chaining {
  readonly caller: FunctionFact;
  readonly call: CallFact;
}

/** What runs in one realm of one daemon, and who calls whom there. */
export interface Reach {
  readonly functions: ReadonlySet<FunctionId>;
  readonly modules: ReadonlySet<ModuleId>;
  /** Handed to somebody unseen, who may call it in any later turn. */
  readonly escaped: ReadonlySet<FunctionId>;
  /** Called aside from the loop: by what boots the process (`command.action`), or when the loop has ended. */
  readonly aside: ReadonlySet<FunctionId>;
  /** Callbacks of promise chains, with where they are chained. */
  readonly chained: ReadonlyMap<FunctionId, readonly Chaining[]>;
  readonly instantiated: ReadonlySet<FunctionId>;
  /** Classes of which somebody unseen may make objects too. */
  readonly madeUnseen: ReadonlySet<FunctionId>;
  /** Called functions, by call. Arguments that are called are not among them. */
  readonly targets: ReadonlyMap<CallFact, ReadonlySet<FunctionId>>;
  /** Methods of other people's objects that calls turned out to be of: `disk.read(path)`, where `disk` is one. */
  readonly outsiders: ReadonlyMap<CallFact, ReadonlySet<ExternalValue>>;
  readonly offThread: readonly OffThread[];
  readonly handed: readonly HandedOut[];
  /** Worker modules started, and the path that names each. */
  readonly workers: ReadonlySet<ModuleId>;
  /** Modules that processes with a loop of their own begin with: cluster workers. */
  readonly processes: ReadonlySet<ModuleId>;
  valuesOf(slot: SlotId): readonly ValueRef[];
  /** Whether the function is declared to run its argument at this position off the thread. */
  sendsOff(id: FunctionId, position: number): boolean;
  /** The wrapper a call is of, when it sends the argument at this position off the thread. */
  wrapperOf(call: CallFact, position: number): CalleeId | undefined;
}
