import type { Place } from '../model/place.ts';
import { compareByCost, comparePlaces, compareText } from './order.ts';
import { RULES } from './rules.ts';
import type { Finding, RuleId, Verdict } from './verdict.ts';

export function findingAt(
  place: Place,
  rule: RuleId,
  verdict: Verdict | null,
  message: string,
  next: readonly string[],
): Finding {
  return { rule, severity: RULES[rule].severity, verdict, place, message, next };
}

/** What to mend first: errors about calls, costliest first; then errors about rows alone; then warnings. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    rank(left) - rank(right) ||
    (left.verdict !== null && right.verdict !== null ? compareByCost(left.verdict.site, right.verdict.site) : 0) ||
    comparePlaces(left.place, right.place) ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}

function rank({ severity, verdict }: Finding): number {
  if (severity === 'warning') return 2;
  return verdict === null ? 1 : 0;
}
