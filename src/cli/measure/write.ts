import type { Row } from '../../audit/audit.ts';
import { type EditedDocument, editDocument } from '../../audit/edit-document.ts';
import { addressOf, type RowEdit } from '../../audit/edits.ts';
import {
  type Measurement,
  measuredFileOf,
  parseMeasured,
  renderMeasured,
  withMeasurements,
} from '../../audit/measured.ts';
import type { Judgement, RuleId, Verdict } from '../../classify/verdict.ts';
import { evidenceOf, type Provenance } from '../../measure/evidence.ts';
import type { MeasuredSite } from '../../measure/measured.ts';
import type { Problem } from '../../model/problem.ts';
import type { Environment } from '../environment.ts';
import type { Judged } from '../judge.ts';
import type { Location } from '../location.ts';

/** What was written where, by site id. */
export interface Written {
  /** Rows of the document that asked for a measurement and have one now. */
  readonly rows: readonly string[];
  /** Calls without such a row, whose measurements wait beside the document. */
  readonly waiting: readonly string[];
  /** Of those that wait: they were slower when measured before, and that measurement waits. */
  readonly slower: readonly string[];
}

/** What kept it from being written, and what came of it. */
export interface Unwritten {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly outcome: string;
}

export type Writing = { readonly ok: true; readonly value: Written } | Unwritten;

export function unwritten(problem: Problem, came: 'nothing' | 'a part'): Unwritten {
  return { ok: false, problems: [problem], outcome: OUTCOMES[came] };
}

const OUTCOMES = { nothing: 'nothing was written', 'a part': 'not all of it was written' } as const;

/** The document as it was when the command began. */
export interface WriteRequest {
  readonly judged: Judged;
  readonly before: string;
  readonly sites: readonly MeasuredSite[];
  readonly provenance: Provenance;
}

/**
 * Rows that ask for a measurement get it, and so do those that it contradicts; every other call's waits for
 * `fence sync --accept`.
 */
export function write(request: WriteRequest, location: Location, environment: Environment): Writing {
  const usable = request.sites.filter(isEvidence).flatMap((site) => withVerdict(site, request.judged));
  const { judgement, audit } = request.judged;
  const asking = usable.filter(
    ({ row, verdict, measured }) =>
      row !== undefined && (asksForEvidence(verdict, judgement) || contradicts(measured, row, audit.thresholdMs)),
  );
  const rest = usable.filter(({ row }) => row?.class !== 'safe-fast');
  const failed = writeRows(asking, request, location, environment);
  if (failed !== undefined) return failed;
  const kept = keep(rest, request.provenance, location, environment);
  if (!kept.ok) return unwritten(kept.problem, asking.length === 0 ? 'nothing' : 'a part');
  return { ok: true, value: { rows: idsOf(asking), waiting: idsOf(rest), slower: kept.slower } };
}

const idsOf = (usable: readonly Usable[]): readonly string[] => usable.map(({ verdict }) => verdict.id);

/**
 * Whether the times are those of the call. Builtins timed one by one are that only where the call is the builtin
 * itself: a call that makes three of them would seem three times as fast as it is.
 */
function isEvidence({ times, timed, site }: MeasuredSite): boolean {
  return times.samples > 0 && (timed === 'call' || site.reaches.includes(site.call));
}

interface Usable {
  readonly measured: MeasuredSite;
  readonly verdict: Verdict;
  readonly row: Row | undefined;
}

/** The call as it is judged now; none where the code has changed since the samples were taken. */
function withVerdict(measured: MeasuredSite, { judgement, audit }: Judged): readonly Usable[] {
  const verdict = judgement.verdicts.find(({ id }) => id === measured.site.id);
  if (verdict === undefined) return [];
  return [{ measured, verdict, row: verdict.row === null ? undefined : audit.rows[verdict.row] }];
}

/** A row that says fast, and a call that was not: what was measured before does not speak for it any more. */
function contradicts({ times }: MeasuredSite, row: Row, thresholdMs: number): boolean {
  return row.class === 'safe-fast' && times.worst >= thresholdMs;
}

const ASKING: ReadonlySet<RuleId> = new Set(['no-evidence', 'over-threshold', 'evidence-old', 'evidence-changed']);

export function asksForEvidence({ id }: Verdict, judgement: Judgement): boolean {
  return judgement.findings.some(({ rule, verdict }) => verdict?.id === id && ASKING.has(rule));
}

function writeRows(
  asking: readonly Usable[],
  { judged, before, provenance }: WriteRequest,
  { auditPath, auditFile }: Location,
  { files }: Environment,
): Unwritten | undefined {
  if (asking.length === 0) return undefined;
  const edits = asking.flatMap((usable) => editsFor(usable, judged.audit.rows, provenance));
  let edited: EditedDocument | undefined;
  const updated = files.update(auditPath, (current) => {
    if (current === undefined) return undefined;
    edited = editDocument(current, edits, { file: auditFile, plannedOn: before });
    return edited.text;
  });
  if (updated.kind === 'failed') return unwritten(unwritable(auditFile, updated.why), 'nothing');
  if (edited === undefined) return unwritten(unwritable(auditFile, 'it was deleted meanwhile'), 'nothing');
  const [refused] = edited.refused;
  return refused && unwritten(refused.problem, updated.kind === 'written' ? 'a part' : 'nothing');
}

/** What was measured is what the row speaks of from now on. */
function editsFor(
  { measured, verdict, row }: Usable,
  rows: readonly Row[],
  provenance: Provenance,
): readonly RowEdit[] {
  if (row === undefined) return [];
  const { text, reaches } = verdict.site;
  const address = addressOf(row, rows);
  const evidence = evidenceOf(measured.times, provenance);
  const renewed = { ...(row.text === undefined ? {} : { text }), ...(row.reaches === undefined ? {} : { reaches }) };
  return [
    { kind: 'set-evidence', row: address, evidence },
    ...(Object.keys(renewed).length === 0 ? [] : [{ kind: 'set-fields', row: address, fields: renewed } as const]),
  ];
}

type Keeping =
  | { readonly ok: true; readonly slower: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

function keep(
  rest: readonly Usable[],
  provenance: Provenance,
  { auditPath, auditFile }: Location,
  { files }: Environment,
): Keeping {
  if (rest.length === 0) return { ok: true, slower: [] };
  const file = measuredFileOf(auditFile);
  const fresh = measurementsOf(rest, provenance);
  let keeping: Keeping = { ok: true, slower: [] };
  const updated = files.update(measuredFileOf(auditPath), (current) => {
    const known = parseMeasured(current ?? '', file);
    if (!known.ok) {
      keeping = { ok: false, problem: known.problems[0] ?? unwritable(file, 'it cannot be read') };
      return undefined;
    }
    const merged = withMeasurements(known.value, fresh);
    keeping = { ok: true, slower: Object.keys(fresh).filter((id) => merged[id] !== fresh[id]) };
    return renderMeasured(merged);
  });
  return updated.kind === 'failed' ? { ok: false, problem: unwritable(file, updated.why) } : keeping;
}

function measurementsOf(rest: readonly Usable[], provenance: Provenance): Record<string, Measurement> {
  return Object.fromEntries(
    rest.map(({ measured, verdict: { id, site } }) => {
      const { call, text, reaches, place } = site;
      const evidence = evidenceOf(measured.times, provenance);
      return [id, { file: place.file, in: site.in, call, text, reaches, evidence }];
    }),
  );
}

function unwritable(file: string, why: string): Problem {
  return { code: 'audit-unreadable', message: `cannot write ${file}: ${why}`, suggestion: 'the measurement is above' };
}
