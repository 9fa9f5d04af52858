import type { Audit, Row } from '../audit/audit.ts';
import type { Place } from '../model/place.ts';
import type { Analysis } from '../summary/analysis.ts';
import type { Site } from '../summary/site.ts';
import { type Calls, sameCalls } from './same-call.ts';
import type { Finding, Judgement, RuleId } from './verdict.ts';

/** A tree that was judged: the working tree, or the base it is compared with. */
export interface JudgedTree {
  readonly audit: Pick<Audit, 'rows' | 'wrappers'>;
  readonly judgement: Judgement;
  readonly analysis: Pick<Analysis, 'functions'>;
}

/** What became of the findings between two trees. */
export interface Comparison {
  readonly introduced: ReadonlySet<Finding>;
  readonly preexisting: ReadonlySet<Finding>;
  /** As the base had them. */
  readonly fixed: readonly Finding[];
  /** For a call of now the same call of the base. */
  readonly sameCall: ReadonlyMap<Site, Site>;
  readonly rows: { readonly added: number; readonly dropped: number };
}

/** By what findings are about, never by line: a finding that moved with its call was there before. */
export function compareTrees(now: JudgedTree, base: JudgedTree): Comparison {
  const sameCall = sameCalls(callsOf(now), callsOf(base));
  const left = base.judgement.findings.map((finding) => ({ finding, subject: subjectOf(finding, base) }));
  const preexisting = new Set<Finding>();
  for (const finding of now.judgement.findings) {
    const subject = subjectOf(finding, now);
    const before = typeof subject === 'string' ? subject : sameCall.get(subject);
    const at = left.findIndex((other) => other.subject === before && concern(other.finding) === concern(finding));
    if (at < 0) continue;
    left.splice(at, 1);
    preexisting.add(finding);
  }
  return {
    introduced: new Set(now.judgement.findings.filter((finding) => !preexisting.has(finding))),
    preexisting,
    fixed: left.map(({ finding }) => finding),
    sameCall,
    rows: rowChanges(now.audit.rows, base.audit.rows),
  };
}

function callsOf({ judgement, analysis }: JudgedTree): Calls {
  const functions = new Set(analysis.functions.map(({ name }) => name));
  return { sites: judgement.verdicts.map(({ site }) => site), functions };
}

/** The call a finding is about; without one, the row or wrapper that stands at its place, as its identity. */
function subjectOf({ verdict, place, rule }: Finding, { audit }: JudgedTree): Site | string {
  if (verdict !== null) return verdict.site;
  const row = audit.rows.find((candidate) => isAt(candidate.place, place));
  if (row !== undefined) return rowIdentity(row);
  return audit.wrappers.find((candidate) => isAt(candidate.place, place))?.callee ?? rule;
}

const isAt = (left: Place, right: Place): boolean => left.line === right.line && left.column === right.column;

/**
 * Findings of one concern are one finding, whatever the document says by now: a call that was bare without a row is
 * not introduced by a row that is overdue.
 */
const CONCERNS = {
  'bare-call': 'bare',
  unwrapped: 'bare',
  overdue: 'bare',
  'no-evidence': 'no-evidence',
  'over-threshold': 'over-threshold',
  'evidence-old': 'evidence-old',
  'evidence-changed': 'evidence-changed',
  'stale-row': 'gone',
  'moved-row': 'bare',
  'unreachable-row': 'gone',
  'missing-wrapped': 'gone',
  'duplicate-row': 'duplicate-row',
  'unused-wrapper': 'unused-wrapper',
} as const satisfies Record<RuleId, string>;

const concern = ({ rule }: Finding): string => CONCERNS[rule];

function rowChanges(now: readonly Row[], base: readonly Row[]): Comparison['rows'] {
  return { added: surplus(now, base), dropped: surplus(base, now) };
}

/** How many rows of one document the other does not have. */
function surplus(rows: readonly Row[], others: readonly Row[]): number {
  const left = others.map(rowIdentity);
  return rows.map(rowIdentity).filter((identity) => {
    const at = left.indexOf(identity);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

/** A row of another class is another row: it allows something else. */
function rowIdentity(row: Row): string {
  return JSON.stringify([row.file, row.in, row.call, row.text ?? null, row.class]);
}
