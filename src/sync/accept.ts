import type { Audit, Evidence, Row } from '../audit/audit.ts';
import { addressOf, type NewRow, type OptionalField, type RowEdit } from '../audit/edits.ts';
import type { Measurements } from '../audit/measured.ts';
import type { Judgement, Verdict } from '../classify/verdict.ts';
import { spokenSite } from '../classify/wording.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Site } from '../summary/site.ts';
import type { Change } from './change.ts';
import { type Found, measurementsOf, objectionTo, storedFor } from './measured-call.ts';
import { exposureProblem, noReason, notMeasured, pastDate, unknownSite } from './refusals.ts';

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
    if (verdict === undefined) return failed(unknownSite(id));
    const refusal = exposureProblem(verdict);
    if (refusal !== undefined) return failed(refusal);
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
    said: `${spokenSite(site)}: ${evidence['worst-ms']} ms at worst in ${spokenSamples(evidence)}`,
    edits: rowEdits(site, row, { class: 'safe-fast', why: reason }, evidence, input.audit),
    ...usesOf(found),
  };
  return { ok: true, value: change };
}

function spokenSamples({ samples }: Evidence): string {
  return samples === 1 ? 'a single sample' : `${samples} samples`;
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
  return {
    ok: true,
    value: { kind: 'tolerated', said: `${spokenSite(site)} until ${until}`, edits, ...usesOf(measured) },
  };
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
  const set: RowEdit = { kind: 'set-fields', row: address, fields: now, without: withoutFields(row, fields) };
  return evidence === undefined || evidence === row.evidence
    ? [set]
    : [set, { kind: 'set-evidence', row: address, evidence }];
}

/** A reason for which a call was fast enough is none for which it may be slow. */
function withoutFields(row: Row, fields: Pick<NewRow, 'class' | 'why'>): readonly OptionalField[] {
  if (fields.class === 'safe-fast') return ['until'];
  return fields.why === undefined && row.class !== fields.class ? ['why'] : [];
}

function failed(problem: Problem): Checked<never> {
  return { ok: false, problems: [problem] };
}
