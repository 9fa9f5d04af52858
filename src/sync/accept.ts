import type { Audit, Evidence, Row } from '../audit/audit.ts';
import { addressOf, type NewRow, type RowEdit } from '../audit/edits.ts';
import type { Measurement, Measurements } from '../audit/measured.ts';
import { type EvidenceObjection, evidenceObjections } from '../classify/evidence.ts';
import { MEASURE } from '../classify/rules.ts';
import { sameText } from '../classify/same-text.ts';
import type { Judgement, Verdict } from '../classify/verdict.ts';
import { type CalleeId, calleeIdFrom } from '../model/ids.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Site } from '../summary/site.ts';
import type { Change } from './change.ts';
import { spoken } from './plan.ts';

/** What somebody decided about calls. */
export interface Acceptance {
  readonly ids: readonly string[];
  readonly why: string | undefined;
  /** ISO date: the calls are known violations until then, instead of safe-fast. */
  readonly until: string | undefined;
}

export interface AcceptInput {
  readonly audit: Audit;
  readonly judgement: Judgement;
  readonly measurements: Measurements;
  /** ISO date. */
  readonly today: string;
}

/** All of the calls or none: one that cannot be accepted is a problem that says what to run. */
export function planAcceptance({ ids, why, until }: Acceptance, input: AcceptInput): Checked<readonly Change[]> {
  const outcomes = [...new Set(ids)].map((id) => {
    const verdict = input.judgement.verdicts.find((each) => each.id === id);
    const refusal = verdict === undefined ? unknownSite(id) : exposureProblem(verdict);
    if (verdict === undefined || refusal !== undefined) return failed(refusal ?? unknownSite(id));
    const row = rowOf(verdict, input);
    return until === undefined ? accepted(verdict, row, why, input) : tolerated(verdict, row, why, until, input);
  });
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) };
}

/** The row that speaks of the call, or that follows it here. */
function rowOf({ row, site }: Verdict, { audit, judgement }: AcceptInput): Row | undefined {
  if (row !== null) return audit.rows[row];
  const arrival = judgement.findings.find(({ rule, verdict }) => rule === 'moved-row' && verdict?.site === site);
  return audit.rows.find(({ place }) => place === arrival?.place);
}

function accepted(
  verdict: Verdict,
  row: Row | undefined,
  why: string | undefined,
  input: AcceptInput,
): Checked<Change> {
  const { id, site } = verdict;
  // Why a call was wrapped or put off is no reason to let it stay.
  const reason = why ?? (row?.class === 'safe-fast' ? row.why : undefined);
  if (reason === undefined) return failed(noReason(id));
  const known = measurementsOf(verdict, row, input.measurements);
  const judged = known.map((found) => ({ ...found, objection: objectionTo(found.measurement, verdict, input) }));
  const found = judged.find(({ objection }) => objection === undefined);
  if (found === undefined) {
    return failed(judged[0]?.objection?.problem ?? notMeasured(verdict, 'has not been measured'));
  }
  const { evidence } = found.measurement;
  const change: Change = {
    kind: 'accepted',
    said: `${spoken(site)}: ${evidence['worst-ms']} ms at worst in ${evidence.samples} samples`,
    edits: rowEdits(site, row, { class: 'safe-fast', why: reason }, evidence, input.audit),
    ...usesOf(found),
  };
  return { ok: true, value: change };
}

/** A measurement of the call as it is now goes into the row, however slow: it says what is tolerated. */
function tolerated(
  verdict: Verdict,
  row: Row | undefined,
  why: string | undefined,
  until: string,
  input: AcceptInput,
): Checked<Change> {
  const { id, site } = verdict;
  if (until < input.today) return failed(pastDate(id, until));
  const stored = storedFor(id, site, input.measurements);
  const objection = stored === undefined ? undefined : objectionTo(stored.measurement, verdict, input);
  const speaks = objection === undefined || objection.rule === 'over-threshold';
  const measured = speaks ? stored : undefined;
  const fields = { class: 'violation', until, ...(why === undefined ? {} : { why }) } as const;
  const edits = rowEdits(site, row, fields, measured?.measurement.evidence, input.audit);
  return { ok: true, value: { kind: 'tolerated', said: `${spoken(site)} until ${until}`, edits, ...usesOf(measured) } };
}

function usesOf(found: Found | undefined): Pick<Change, 'uses'> {
  return found?.id === undefined ? {} : { uses: found.id };
}

function rowEdits(
  site: Site,
  row: Row | undefined,
  fields: Pick<NewRow, 'class' | 'why' | 'until'>,
  evidence: Evidence | undefined,
  audit: Audit,
): readonly RowEdit[] {
  const now = { text: site.text, reaches: site.reaches, ...fields };
  if (row === undefined) {
    const identity = { file: site.place.file, in: site.in, call: site.call };
    return [{ kind: 'add-row', row: { ...identity, ...now, ...(evidence === undefined ? {} : { evidence }) } }];
  }
  const address = addressOf(row, audit.rows);
  const without = fields.class === 'safe-fast' ? (['until'] as const) : [];
  const set: RowEdit = { kind: 'set-fields', row: address, fields: now, without };
  return evidence === undefined || evidence === row.evidence
    ? [set]
    : [set, { kind: 'set-evidence', row: address, evidence }];
}

interface Found {
  /** In the file of measurements; undefined for the evidence of the row itself. */
  readonly id: string | undefined;
  readonly measurement: Measurement;
}

/** Newest first: of what was measured since, and of what the row holds. */
function measurementsOf({ id, site }: Verdict, row: Row | undefined, measurements: Measurements): readonly Found[] {
  const stored = storedFor(id, site, measurements);
  const own = row?.evidence === undefined ? [] : [ownOf(row, row.evidence, site)];
  const dateOf = ({ measurement }: Found): string => measurement.evidence.date;
  return [...(stored === undefined ? [] : [stored]), ...own].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : 0));
}

function ownOf(row: Row, evidence: Evidence, site: Site): Found {
  const { file, in: name, call, text = site.text, reaches = site.reaches } = row;
  return { id: undefined, measurement: { file, in: name, call, text, reaches, evidence } };
}

function storedFor(id: string, site: Site, measurements: Measurements): Found | undefined {
  const own = measurements[id];
  if (own !== undefined && isOf(own, site)) return { id, measurement: own };
  const alike = Object.entries(measurements).filter(([, each]) => isOf(each, site) && sameText(each, site));
  const [only, ...others] = alike;
  return only === undefined || others.length > 0 ? undefined : { id: only[0], measurement: only[1] };
}

function isOf({ file, in: name, call }: Measurement, site: Site): boolean {
  return file === site.place.file && name === site.in && call === site.call;
}

interface Objection {
  readonly rule: EvidenceObjection['rule'];
  readonly problem: Problem;
}

/** The rules that a safe-fast row is judged by, asked before there is one. */
function objectionTo(
  { text, reaches, evidence }: Measurement,
  verdict: Verdict,
  { audit, today }: AcceptInput,
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

function exposureProblem({ id, site }: Verdict): Problem | undefined {
  const { kind } = site.exposure;
  switch (kind) {
    case 'turn':
      return undefined;
    case 'wrapped':
      return refusal(`${id} ${spoken(site)} runs off the loop`, 'fence sync without --accept pins it as wrapped');
    case 'startup':
    case 'unreached':
      return refusal(`${id} ${spoken(site)} does not run in a turn of the loop`, 'it needs no row');
  }
}

function unknownSite(id: string): Problem {
  return refusal(`there is no call with the id ${id}`, 'ids change with the code; fence check prints those of today');
}

function noReason(id: string): Problem {
  return refusal(`${id} cannot be accepted without a reason`, `fence sync --accept ${id} --why "<reason>"`);
}

function notMeasured({ id, site }: Verdict, what: string): Problem {
  return { code: 'not-measured', message: `${id} ${spoken(site)} ${what}`, suggestion: MEASURE };
}

function tooSlow({ id, site }: Verdict, worst: number, threshold: number): Problem {
  const message = `${id} ${spoken(site)} took ${worst} ms at worst; the threshold is ${threshold} ms`;
  return { code: 'over-threshold', message, suggestion: `fix it, or: fence sync --accept ${id} --until <date>` };
}

function pastDate(id: string, until: string): Problem {
  return refusal(`${id} cannot be tolerated until ${until}: that day is past`, 'give --until a day to come');
}

function refusal(message: string, suggestion: string): Problem {
  return { code: 'usage', message, suggestion };
}

function failed(problem: Problem): Checked<never> {
  return { ok: false, problems: [problem] };
}
