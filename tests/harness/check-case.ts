import { type CaseFile, expectationsIn, type FileExpectations } from './case-file.ts';
import { compare } from './compare.ts';
import { type Outcome, portrait } from './outcome.ts';

/** Order in which the modules of a case come in. */
export type Order = 'forwards' | 'backwards';

/** Runs a case: what the program makes of it when its modules come in this order. */
export type JudgeCase = (order: Order) => Outcome;

/** Everything that is wrong with a case, as text for the reader; empty when it holds. */
export function checkCase(files: readonly CaseFile[], judge: JudgeCase): readonly string[] {
  const expectations = files.map(expectationsIn);
  const complaints = expectations.flatMap((file) => file.complaints);
  if (complaints.length > 0) return complaints;
  if (!expectations.some(assertsSomething)) return ['the case asserts nothing'];
  const outcome = judge('forwards');
  return [...compare(expectations, outcome), ...orderFailures(outcome, judge('backwards'))];
}

function assertsSomething({ expectations, realms, none }: FileExpectations): boolean {
  return expectations.length > 0 || realms !== undefined || none;
}

function orderFailures(forwards: Outcome, backwards: Outcome): readonly string[] {
  const before = portrait(forwards);
  const after = portrait(backwards);
  const changed = before.findIndex((line, index) => line !== after[index]);
  if (changed < 0 && before.length === after.length) return [];
  const at = changed < 0 ? before.length : changed;
  return [`the output depends on the order of the modules:\n  forwards  ${before[at]}\n  backwards ${after[at]}`];
}
