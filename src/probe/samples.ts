import type { BucketCount } from './buckets.ts';

/** Lines of a file of samples, JSON each. A process that is killed leaves at most one line unfinished. */
export type SampleLine = ProcessLine | ModuleLine | StackLine | SamplesLine;

/** The first line of a thread. */
export interface ProcessLine {
  readonly kind: 'process';
  readonly pid: number;
  readonly thread: number;
  /**
   * `daemon`: it started with an entry of the plan. `worker`: a thread of the project's own. `child`: started by a
   * daemon. `other`: anything else, a test runner above all.
   */
  readonly role: 'daemon' | 'worker' | 'child' | 'other';
  readonly started: readonly string[];
  readonly runtime: string;
}

/** A module was rewritten, or could not be. */
export interface ModuleLine {
  readonly kind: 'module';
  /** Absolute path of the text that runs. */
  readonly file: string;
  readonly timed: readonly number[];
  /** Sites of the plan that this text holds and whose calls were not found in it, or cannot be rewritten. */
  readonly untimed: readonly number[];
  readonly failure?: string;
}

/** A stack seen for the first time; later lines name it by its number, which counts within the file. */
export interface StackLine {
  readonly kind: 'stack';
  readonly stack: number;
  /** The builtin that was called: `node:fs#readFileSync`. */
  readonly call: string;
  readonly frames: readonly RawFrame[];
}

/** A frame as the engine names it: the text that runs, lines and columns from 1. */
export interface RawFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function: string;
  /** A module's body, not a function. */
  readonly body: boolean;
}

export interface SamplesLine {
  readonly kind: 'samples';
  /** By index of the site in the plan: calls on the loop, and calls while the entry module was still starting. */
  readonly sites: readonly CountedSite[];
  /** By number of the stack: blocking calls that no rewritten call encloses. */
  readonly stacks: readonly (readonly [stack: number, counted: Counted])[];
  /** Blocking calls for which no stack was taken, by reason. */
  readonly unseen: { readonly starting: number; readonly budget: number };
}

export interface CountedSite {
  readonly site: number;
  readonly phase: 'loop' | 'starting';
  readonly counted: Counted;
}

/** What happened since the line before. Milliseconds. */
export interface Counted {
  readonly count: number;
  /** Of these, calls in which a blocking builtin was seen to run. */
  readonly blocked: number;
  /** Calls within another measured call, which are part of its time and have none of their own. */
  readonly inner: number;
  readonly wall: readonly BucketCount[];
  readonly worst: number;
  /** Processor time of the longest call; -1 where it was too short to tell. */
  readonly cpuOfWorst: number;
  /** Processor time of the calls that were long enough to tell. */
  readonly cpu: readonly BucketCount[];
}
