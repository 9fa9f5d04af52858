/** What was asked for on the command line, after parsing; paths still as they were written. */

/** Where analyses are kept for the next run. */
export interface CacheOptions {
  readonly cache: boolean;
  /** A folder instead of the one in `node_modules`. */
  readonly cacheLocation?: string;
}

/** Which program is judged. */
export interface ProjectOptions extends CacheOptions {
  readonly cwd?: string;
  readonly audit?: string;
  readonly project?: string;
  readonly daemon?: string;
  readonly entry: readonly string[];
  readonly color: ColourWish;
}

export interface CheckOptions extends ProjectOptions {
  readonly reporters: readonly ReporterTarget[];
  readonly quiet: boolean;
  readonly showAllowed: boolean;
  readonly includeStartup: boolean;
  readonly includeUnreached: boolean;
  readonly maxFindings: number;
  readonly functions: boolean;
  readonly timings: boolean;
  /** Revision to compare with. */
  readonly base?: string;
}

export interface ReportOptions extends ProjectOptions {
  /** Where the page goes; stdout when there is none. */
  readonly output?: string;
  /** Compare with the file instead of writing it. */
  readonly check: boolean;
}

export interface SyncOptions extends CacheOptions {
  readonly cwd?: string;
  readonly audit?: string;
  readonly project?: string;
  /** Ids of calls that somebody decided about. */
  readonly accept: readonly string[];
  readonly why?: string;
  /** ISO date. */
  readonly until?: string;
  /** Pin what worker modules call as well. */
  readonly workers: boolean;
  readonly dryRun: boolean;
  readonly color: ColourWish;
}

export interface MeasureOptions extends ProjectOptions {
  /** Put what was measured into the document. */
  readonly write: boolean;
  /** Write although the machine was busy. */
  readonly noisy: boolean;
  /** Folder of the samples of a run that was killed. */
  readonly from?: string;
  readonly json: boolean;
}

export interface InitOptions {
  readonly cwd?: string;
  readonly audit?: string;
  readonly color: ColourWish;
}

export const COLOUR_WISHES = ['auto', 'always', 'never'] as const;
export type ColourWish = (typeof COLOUR_WISHES)[number];

export const REPORTERS = ['text', 'json'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** Where a rendering goes: a file, or stdout when there is none. */
export interface ReporterTarget {
  readonly name: ReporterName;
  readonly file?: string;
}

export const TEXT_ONLY: readonly ReporterTarget[] = [{ name: 'text' }];
