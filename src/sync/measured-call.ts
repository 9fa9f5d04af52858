import type { Audit, Evidence, Row } from '../audit/audit.ts';
import type { Measurement, Measurements } from '../audit/measured.ts';
import { type EvidenceObjection, evidenceObjections } from '../classify/evidence.ts';
import { sameText } from '../classify/same-text.ts';
import type { Verdict } from '../classify/verdict.ts';
import { type CalleeId, calleeIdFrom } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../summary/site.ts';
import { notMeasured, tooSlow } from './refusals.ts';

/** A measurement of a call. */
export interface Found {
  /** In the file of measurements; undefined for the evidence of the row itself. */
  readonly id: string | undefined;
  readonly measurement: Measurement;
}

/** Newest first: of what was measured since, and of what the row holds. */
export function measurementsOf(
  { id, site }: Verdict,
  row: Row | undefined,
  measurements: Measurements,
): readonly Found[] {
  const stored = storedFor(id, site, measurements);
  const own = row?.evidence === undefined ? [] : [ownOf(row, row.evidence, site)];
  const dateOf = ({ measurement }: Found): string => measurement.evidence.date;
  return [...(stored === undefined ? [] : [stored]), ...own].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : 0));
}

function ownOf(row: Row, evidence: Evidence, site: Site): Found {
  const { file, in: name, call, text = site.text, reaches = site.reaches } = row;
  return { id: undefined, measurement: { file, in: name, call, text, reaches, evidence } };
}

/** By id, or by what the call is: ids change with the code. */
export function storedFor(id: string, site: Site, measurements: Measurements): Found | undefined {
  const own = measurements[id];
  if (own !== undefined && isOf(own, site)) return { id, measurement: own };
  const alike = Object.entries(measurements).filter(([, each]) => isOf(each, site) && sameText(each, site));
  const [only, ...others] = alike;
  return only === undefined || others.length > 0 ? undefined : { id: only[0], measurement: only[1] };
}

function isOf({ file, in: name, call }: Measurement, site: Site): boolean {
  return file === site.place.file && name === site.in && call === site.call;
}

/** Why a measurement does not allow its call. */
export interface Objection {
  readonly rule: EvidenceObjection['rule'];
  readonly problem: Problem;
}

/** The rules that a safe-fast row is judged by, asked before there is one. */
export function objectionTo(
  { text, reaches, evidence }: Measurement,
  verdict: Verdict,
  { audit, today }: { readonly audit: Audit; readonly today: string },
): Objection | undefined {
  const { thresholdMs, maxAgeDays } = audit;
  const policy = { thresholdMs, ...(maxAgeDays === undefined ? {} : { maxAgeDays }), today };
  const row = candidate(verdict.site, text, reaches.map(calleeIdFrom), evidence);
  const [objection] = evidenceObjections(row, verdict.site, policy);
  return objection && { rule: objection.rule, problem: problemOf(objection.rule, verdict, evidence, thresholdMs) };
}

function problemOf(rule: Objection['rule'], verdict: Verdict, evidence: Evidence, threshold: number): Problem {
  const { 'worst-ms': worst, date } = evidence;
  switch (rule) {
    case 'no-evidence':
      return notMeasured(verdict, 'was measured on no samples');
    case 'over-threshold':
      return tooSlow(verdict, worst, threshold);
    case 'evidence-old':
      return notMeasured(verdict, `was measured on ${date}, which is longer ago than max-age-days`);
    case 'evidence-changed':
      return notMeasured(verdict, `is not what was measured on ${date} any more`);
  }
}

function candidate(site: Site, text: string, reaches: readonly CalleeId[], evidence: Evidence): Row {
  const { place, in: name, call } = site;
  return { file: place.file, in: name, call, text, reaches, class: 'safe-fast', evidence, place };
}
