import type { Place } from '../model/place.ts';
import type { Site } from '../summary/site.ts';

export type SiteClass = 'wrapped' | 'safe-fast' | 'violation' | 'startup' | 'unreached';

export type RuleId =
  | 'bare-call'
  | 'unwrapped'
  | 'overdue'
  | 'no-evidence'
  | 'over-threshold'
  | 'evidence-old'
  | 'evidence-changed'
  | 'stale-row'
  | 'moved-row'
  | 'unreachable-row'
  | 'missing-wrapped'
  | 'duplicate-row'
  | 'unused-wrapper';

/** A site with its class, and the row (index into the document) that speaks of it. */
export interface Verdict {
  readonly id: string;
  readonly site: Site;
  readonly class: SiteClass;
  readonly row: number | null;
}

/** Something a rule objects to. `verdict` is the site it is about; a finding about a row alone has none. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  readonly verdict: Verdict | null;
  readonly place: Place;
  readonly message: string;
  readonly next: readonly string[];
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly staleRows: number;
}
