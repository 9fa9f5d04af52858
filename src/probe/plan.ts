/**
 * What a probe is told: `fence measure` writes it as JSON, every process under the command reads it. Plain data, the
 * contract between the two sides.
 */
export interface Plan {
  readonly version: 1;
  /** Real path of the folder that the files below are relative to. */
  readonly root: string;
  /** Modules that a daemon's process starts with. */
  readonly entries: readonly string[];
  readonly sites: readonly PlannedSite[];
  /** Not told to the processes: only their stacks are judged by them. */
  readonly functions: readonly PlannedFunction[];
  /** Modules that some daemon loads, on its loop or in a worker. */
  readonly modules: readonly string[];
  readonly builtins: readonly PlannedBuiltin[];
}

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Extent {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A call that the analysis found; samples name it by its position in the list. */
export interface PlannedSite extends Extent {
  readonly id: string;
  readonly in: string;
  readonly call: string;
  readonly text: string;
  /** Blocking calls at the end of the way down. */
  readonly reaches: readonly string[];
  /** Where the analysis says it runs. */
  readonly where: 'turn' | 'startup' | 'worker' | 'unreached';
  /** How the source makes the callee run; `value`: handed to something that calls it at once. */
  readonly form: 'call' | 'new' | 'getter' | 'value';
}

export interface PlannedFunction extends Extent {
  readonly name: string;
  /** `funnel`: measured as a whole, so nothing in it is anybody's surprise. */
  readonly phase: 'turn' | 'startup' | 'both' | 'worker' | 'unreached' | 'funnel';
  /** What blocks in it is planned in it; in every other function, where that is called. */
  readonly frame: boolean;
}

/** A builtin that the catalogue calls blocking: `node:fs` and `readFileSync`, or `StatementSync.get`. */
export interface PlannedBuiltin {
  readonly module: string;
  readonly member: string;
  readonly form: 'call' | 'new';
  /** Blocks only in this form of call; absent means always. */
  readonly when?: Condition;
}

type Value = string | number | boolean;

/** The conditions of the catalogue, to be held against the arguments of a call that happens. */
export type Condition =
  | { readonly kind: 'no-callback' }
  | { readonly kind: 'fewer-than' | 'at-least'; readonly count: number }
  | { readonly kind: 'may-be'; readonly position: number; readonly type: 'string' }
  | { readonly kind: 'literal'; readonly position: number; readonly value: Value }
  | {
      readonly kind: 'option' | 'unless-option';
      readonly position: number;
      readonly option: string;
      readonly value: Value;
    }
  | { readonly kind: 'all'; readonly of: readonly Condition[] };

/** Environment variable that names the folder of a measurement: the plan, and the samples of every process. */
export const FOLDER_VARIABLE = 'FENCE_MEASURE';
/** Set by the process of a daemon for those it starts. */
export const CHILD_VARIABLE = 'FENCE_MEASURE_CHILD';

export const PLAN_FILE = 'plan.json';
