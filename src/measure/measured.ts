import type { Category } from '../model/cost.ts';
import type { PlannedSite } from '../probe/plan.ts';

/** What a measurement found out: plain data that the table, the JSON and the evidence are made from. */
export interface Measured {
  /** Calls of the loop that ran, in the order of the plan. */
  readonly sites: readonly MeasuredSite[];
  /** What ran and is not the loop's time. */
  readonly apart: Readonly<Record<Aside, Aparted>>;
  /** What the calls are that are kept apart because their categories are off; sorted. */
  readonly off: readonly OffCall[];
  /** Compiled files whose calls nobody can tell, most calls first. */
  readonly unmapped: readonly Unmapped[];
  readonly unforeseen: readonly Unforeseen[];
  /** Places on the loop where blocking was seen, and how many of them the analysis had foreseen. */
  readonly recall: { readonly predicted: number; readonly observed: number };
  readonly processes: number;
  readonly runtimes: readonly string[];
  /** Calls that the text that ran hides from the clock: only the builtins in them are seen, by their stacks. */
  readonly untimed: readonly Untimed[];
  /** Blocking calls whose stack was not taken, because taking more would have disturbed what is measured. */
  readonly unseen: number;
}

/**
 * Where calls ran that are kept apart; `loading`: Node's loader, which the catalogue has only where `module-load` is
 * enabled; `off`: in calls that the catalogue knows, of categories that are switched off; `outside`: no function of a
 * daemon's turn called them.
 */
export type Aside = 'startup' | 'worker' | 'child' | 'funnel' | 'loading' | 'off' | 'outside';

export interface Aparted {
  readonly calls: number;
  readonly longest: number;
}

/** A callee of a category that the document leaves off. */
export interface OffCall {
  readonly call: string;
  readonly category: Category;
}

/** A call as it would be judged with every category on. */
export interface OffSite extends PlannedSite {
  readonly category: Category;
  /** The functions of packages that it leads to. */
  readonly leads: readonly { readonly package: string; readonly call: string }[];
}

/** A file that seems to be compiled and has no source map, and the blocking calls in it. */
export interface Unmapped extends Aparted {
  readonly file: string;
}

/** Milliseconds throughout. */
export interface Times {
  readonly samples: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** Processor time of the longest call; null where it was too short to tell. */
  readonly cpuOfWorst: number | null;
  /** Median processor time of the calls that were long enough to tell; null where none was. */
  readonly cpuP50: number | null;
}

export interface MeasuredSite {
  /** Index into the plan. */
  readonly index: number;
  readonly site: PlannedSite;
  readonly times: Times;
  /** Calls in which a blocking builtin was seen to run. */
  readonly blocked: number;
  /** Calls within other measured calls, which have no time of their own. */
  readonly inner: number;
  /** `call`: the call itself was timed. `builtin`: only blocking builtins in it, each by itself. */
  readonly timed: 'call' | 'builtin';
}

export interface Unforeseen {
  /** `node:fs#readFileSync`, or the callee of a call that was thought to be out of reach; sorted. */
  readonly calls: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly why: Surprise;
  readonly times: Times;
  /** The way there, innermost first; places in the project's sources where they are known. */
  readonly stack: readonly string[];
}

/**
 * `package`: a package calls the builtin, and the catalogue has no row for what the project calls of it. `unreached`: the
 * analysis sees no way from a daemon to the function. `no-site`: it sees a turn there, and no blocking call in it.
 */
export type Surprise = 'package' | 'unreached' | 'no-site';

export interface Untimed {
  readonly index: number;
  readonly site: PlannedSite;
  readonly why: string;
}

/** Fewer calls than this say little about the worst one to come. */
export const FEW_SAMPLES = 30;
