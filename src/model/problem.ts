import type { Place } from './place.ts';

/** Something the user can fix and without which nothing can be judged: exit 2. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly place?: Place;
  /** What to do about it, one sentence or one command. */
  readonly suggestion?: string;
}

export type ProblemCode =
  | 'audit-missing'
  | 'audit-exists'
  | 'audit-unreadable'
  | 'audit-changed'
  | 'measured-unreadable'
  | 'not-measured'
  | 'over-threshold'
  | 'yaml-syntax'
  | 'audit-schema'
  | 'unknown-key'
  | 'no-daemon'
  | 'unknown-daemon'
  | 'entry-unmatched'
  | 'entry-outside'
  | 'entry-toothless'
  | 'empty-blocking-set'
  | 'unknown-category'
  | 'unknown-callee'
  | 'async-callee'
  | 'unknown-wrapper'
  | 'unknown-startup'
  | 'unknown-module'
  | 'tsconfig'
  | 'page-unreadable'
  | 'base-unknown'
  | 'base-unreadable'
  | 'not-trustworthy'
  | 'usage';

/** A value together with what is wrong with it; an empty list of problems means the value can be relied on. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
