import type { CallFact } from '../calls/facts.ts';

/** Which calls of one function are made before others. */

/** Whether the call is made whenever the other one is: what it stands in the other does too, or asks for the object alone. */
export function isPassed({ within, object }: CallFact, other: CallFact): boolean {
  return within.every(
    (stretch) => !stretch.skipped || other.within.includes(stretch) || (object !== null && stretch.given === object),
  );
}

export function isBefore(a: CallFact, b: CallFact): boolean {
  return byPlace(a, b) < 0;
}

export function byPlace({ place: a }: CallFact, { place: b }: CallFact): number {
  return a.endLine - b.endLine || a.endColumn - b.endColumn;
}
