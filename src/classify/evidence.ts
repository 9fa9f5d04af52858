import type { Evidence, Row } from '../audit/audit.ts';
import type { Site } from '../summary/site.ts';
import { sameText } from './same-text.ts';
import { enumerated, quoted, spokenCallee } from './wording.ts';

/** What the document demands of measurements, and the day it is judged on. */
export interface EvidencePolicy {
  readonly thresholdMs: number;
  readonly maxAgeDays?: number;
  /** ISO date. */
  readonly today: string;
}

/** Why a safe-fast row does not allow its call; `why` completes the sentence that names the call. */
export interface EvidenceObjection {
  readonly rule: 'no-evidence' | 'over-threshold' | 'evidence-old' | 'evidence-changed';
  readonly why: string;
}

/** Empty when the measurement holds. */
export function evidenceObjections(row: Row, site: Site, policy: EvidencePolicy): readonly EvidenceObjection[] {
  const { evidence } = row;
  if (evidence === undefined) return [{ rule: 'no-evidence', why: 'says safe-fast and has no measurement' }];
  if (evidence.samples === 0) return [{ rule: 'no-evidence', why: 'says safe-fast and was measured on no samples' }];
  return [...overThreshold(evidence, policy), ...tooOld(evidence, policy), ...changed(row, site)];
}

function overThreshold(evidence: Evidence, { thresholdMs }: EvidencePolicy): readonly EvidenceObjection[] {
  const worst = evidence['worst-ms'];
  if (worst < thresholdMs) return [];
  const why = `says safe-fast, but took ${worst} ms at worst; the threshold is ${thresholdMs} ms`;
  return [{ rule: 'over-threshold', why }];
}

function tooOld(evidence: Evidence, { maxAgeDays, today }: EvidencePolicy): readonly EvidenceObjection[] {
  const age = daysBetween(evidence.date, today);
  if (maxAgeDays === undefined || age <= maxAgeDays) return [];
  // The day and not the age: a report must not change merely because another day has passed.
  return [{ rule: 'evidence-old', why: `was measured on ${evidence.date}; max-age-days is ${maxAgeDays}` }];
}

const DAY = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function changed(row: Row, site: Site): readonly EvidenceObjection[] {
  const known = new Set(row.reaches);
  const grown = row.reaches === undefined ? [] : site.reaches.filter((callee) => !known.has(callee));
  const changes = [
    ...(row.text === undefined || sameText(row, site) ? [] : [`is now written ${quoted(site.text)}`]),
    ...(grown.length === 0 ? [] : [`also reaches ${enumerated(grown.map(spokenCallee))} now`]),
  ];
  if (changes.length === 0) return [];
  return [{ rule: 'evidence-changed', why: `${changes.join(' and ')}; the measurement is of what it was` }];
}
