import type { BlockingRow } from '../catalogue/rows.ts';
import type { Category } from '../model/cost.ts';
import type { CalleeId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';

/** A value of the document and where it stands in the YAML. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/** A measurement that backs a row. Times in milliseconds of wall time. */
export interface Evidence {
  readonly 'worst-ms': number;
  readonly 'p99-ms'?: number;
  readonly 'p50-ms'?: number;
  readonly 'cpu-ms'?: number;
  readonly samples: number;
  /** ISO date, `2026-11-20`. */
  readonly date: string;
  readonly how: string;
  readonly runtime?: string;
  readonly commit?: string;
}

export interface Daemon {
  readonly name: string;
  /** Paths or globs relative to the document, each with an optional `#function`. */
  readonly entry: readonly Located<string>[];
  readonly place: Place;
}

export interface DeclaredCallee {
  readonly callee: CalleeId;
  readonly why?: string;
  readonly evidence?: Evidence;
  readonly place: Place;
}

export interface DeclaredWrapper {
  readonly callee: CalleeId;
  readonly offThread: readonly number[];
  readonly place: Place;
}

/** One row under `sites:`; identity is `(file, in, call)`, then `text` between twins. */
export interface Row {
  readonly file: string;
  readonly in: string;
  readonly call: CalleeId;
  readonly text?: string;
  readonly reaches?: readonly CalleeId[];
  readonly class: 'wrapped' | 'safe-fast' | 'violation';
  readonly why?: string;
  readonly evidence?: Evidence;
  /** ISO date after which a tolerated violation fails. */
  readonly until?: string;
  readonly issue?: string;
  readonly place: Place;
}

/** What is known about the program depends on this much of the document; the rest says what is thought of it. */
export type AnalysisInput = Omit<Audit, 'rows' | 'thresholdMs' | 'maxAgeDays'>;

/** The audit document, parsed at the rim: inside, every value holds. */
export interface Audit {
  /** Path of the document relative to the working directory, or undefined when there is none (`--entry`). */
  readonly file: string | undefined;
  readonly thresholdMs: number;
  readonly maxAgeDays?: number;
  readonly project?: Located<string>;
  readonly daemons: readonly Daemon[];
  readonly startup: readonly Located<string>[];
  readonly wrappers: readonly DeclaredWrapper[];
  readonly blocking: readonly DeclaredCallee[];
  readonly funnels: readonly DeclaredCallee[];
  readonly loads: readonly { readonly from: Located<string>; readonly modules: readonly Located<string>[] }[];
  readonly workers: readonly Located<string>[];
  /** `module`: every async function of a reachable module counts, called or not. */
  readonly reach: 'function' | 'module';
  readonly catalogue: {
    readonly enable: readonly Category[];
    readonly disable: readonly Category[];
    readonly rows: readonly BlockingRow[];
  };
  readonly rows: readonly Row[];
}
