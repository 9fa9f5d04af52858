/** The one order of the report: by file, line and column, then by a key of the thing itself. */

interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** By code units, so that no locale changes a report. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function byPlace<T extends Placed>(key: (item: T) => string): (left: T, right: T) => number {
  return (left, right) =>
    compareText(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compareText(key(left), key(right));
}

export function sorted<T>(items: readonly T[], compare: (left: T, right: T) => number): T[] {
  return [...items].sort(compare);
}
