/** What can be read off the arguments of a call without types; catalogue conditions speak about it. */
export interface CallShape {
  /** Number of arguments written, spreads counted as one. */
  readonly count: number;
  /** An argument is a spread, so positions after it are unknown. */
  readonly spread: boolean;
  /** Positions that hold a function value (function expression, or a name that resolves to a function). */
  readonly functions: readonly number[];
  /** Literal values by position: `false`, `true`, numbers and strings as written; others are absent. */
  readonly literals: Readonly<Record<number, string | number | boolean>>;
  /** Options of object-literal arguments by position: `{ 1: { recursive: true } }`; only literal values. */
  readonly options: Readonly<Record<number, Readonly<Record<string, string | number | boolean>>>>;
  /** All properties of object-literal arguments by position, where they are written one by one. */
  readonly properties: Readonly<Record<number, readonly string[]>>;
  /** What `typeof` may answer, by position; told only to callees that ask, of arguments whose type says so. */
  readonly types: Readonly<Record<number, readonly string[]>>;
}

export const NO_ARGUMENTS: CallShape = {
  count: 0,
  spread: false,
  functions: [],
  literals: {},
  options: {},
  properties: {},
  types: {},
};
/** What is not written as a call has no list of arguments to read. */
export const UNKNOWN_ARGUMENTS: CallShape = { ...NO_ARGUMENTS, spread: true };
