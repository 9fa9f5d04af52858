import { parseAudit } from '../audit/parse.ts';
import { classify } from '../classify/classify.ts';
import { RULES, SYNC } from '../classify/rules.ts';
import type { Finding } from '../classify/verdict.ts';
import { enumerated, grouped } from '../report/wording.ts';
import type { Judged } from './judge.ts';

/** What `fence check` would report of the same code by the document as it is now, warnings left out. */
export function stillReported(text: string, { audit, analysis }: Judged, today: string): readonly Finding[] {
  const now = parseAudit(text, audit.file ?? '');
  if (!now.ok) return [];
  const { findings } = classify({ audit: now.value, analysis, today });
  return findings.filter(({ severity }) => severity === 'error');
}

/** `fence check still reports 2 bare-call and 1 no-evidence`, and the command that comes next. */
export function leftText(left: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rule } of left) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const told = [...counts].map(([rule, count]) => `${grouped(count)} ${rule}`);
  const mends = new Set(left.map(({ rule }) => RULES[rule].mend));
  const [only] = mends;
  // What sync has left is for a person.
  const next = mends.size === 1 && only !== undefined && only !== SYNC ? only : 'fence check';
  return [`fence check still reports ${enumerated(told)}`, `next: ${next}`];
}
