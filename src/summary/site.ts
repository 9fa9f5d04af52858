import type { Category, CostTier } from '../model/cost.ts';
import type { CalleeId, ModuleId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';

/** Where a call of something that blocks runs. Only `turn` holds the event loop after startup. */
export type Exposure =
  | { readonly kind: 'turn' }
  /** Runs off the main thread; `via` is the wrapper's callee id or the path of the worker's module. */
  | { readonly kind: 'wrapped'; readonly via: string; readonly realm: 'argument' | 'module' }
  /** `filled`: stands in a turn as well, where it only reads what startup worked out and kept. */
  | { readonly kind: 'startup'; readonly filled: boolean }
  | { readonly kind: 'unreached' };

/** One call on the way from a site down to a primitive. */
export interface TrailStep {
  /** Display name of the function that makes the call. */
  readonly function: string;
  readonly call: CalleeId;
  readonly file: string;
  readonly line: number;
}

/** A place behind a site where a primitive is called. */
export interface PrimitivePlace {
  readonly call: CalleeId;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A call whose callee blocks, in a frame of its own: the unit of the audit. */
export interface Site {
  readonly place: Place;
  /** Display name of the frame: `handleMessage`, `Store.tick`, `main.setInterval`, `<module>`. */
  readonly in: string;
  readonly call: CalleeId;
  /** Source of the call, white space folded. */
  readonly text: string;
  readonly exposure: Exposure;
  /** Distinct primitives behind the site, sorted. */
  readonly reaches: readonly CalleeId[];
  /** A shortest way down to the costliest primitive behind it; its first step is the site itself. */
  readonly trail: readonly TrailStep[];
  /** Every place behind the site where a primitive is called, sorted. */
  readonly primitives: readonly PrimitivePlace[];
  readonly category: Category;
  /** Costliest tier of the primitives behind it. */
  readonly tier: CostTier;
  /** `name`: the receiver's type is unknown and only a distinctive name matched. */
  readonly confidence: 'resolved' | 'name';
  /** Names of the daemons that reach it, sorted; empty when none does. */
  readonly daemons: readonly string[];
  /** Modules from an entry to the site's module, shortest way; empty when none. */
  readonly loaded: readonly ModuleId[];
  /** Wrapper whose argument list this call stands in, evaluated on the loop before the wrapper runs. */
  readonly eagerArgumentOf?: CalleeId;
  /** The non-blocking twin of the primitive, for the `fix` line. */
  readonly instead?: string;
}

export type FunctionPhase = 'turn' | 'startup' | 'both' | 'worker' | 'unreached';

/** One function of the project and where it runs: what `--functions` lists. */
export interface FunctionRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly name: string;
  /** All of it, from its first token to its last; line and column are those of its name. */
  readonly extent: Place;
  readonly phase: FunctionPhase;
  /** What blocks in it is judged in it; in every other function, where that is called. */
  readonly frame: boolean;
  /** Who leads to it, where that was asked for, the main realm reaches it and it can be told. */
  readonly lead?: Lead;
}

/** The function that calls or mentions another, and where. */
export interface Lead {
  readonly function: string;
  readonly file: string;
  readonly line: number;
}
