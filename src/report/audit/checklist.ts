import type { RuleId } from '../../classify/verdict.ts';
import { tolerated } from '../summary-lines.ts';
import { counted } from '../wording.ts';
import type { AuditPage } from './facts.ts';
import { type Block, code, heading, type Inline, joined, md, table, text } from './markdown.ts';
import { loudGaps, spokenGaps } from './overview.ts';

/** One demand and what the run says about it; nothing here is written by hand. */
interface Demand {
  readonly says: string;
  /** Rules that speak when it is not met. */
  readonly rules: readonly RuleId[];
  /** What there was to look at. */
  readonly facts: (page: AuditPage) => string;
  /** False where the document asks for nothing of the kind. */
  readonly applies: (page: AuditPage) => boolean;
}

const always = (): boolean => true;

const rowsOf =
  (wanted: 'wrapped' | 'safe-fast' | 'violation') =>
  ({ document }: AuditPage): number =>
    document.rows.filter((row) => row.class === wanted).length;

const hasRows =
  (wanted: 'wrapped' | 'safe-fast' | 'violation') =>
  (page: AuditPage): boolean =>
    rowsOf(wanted)(page) > 0;

const measuredRows = (page: AuditPage): string => counted(rowsOf('safe-fast')(page), 'safe-fast row', 'safe-fast rows');

const DEMANDS: readonly Demand[] = [
  {
    says: 'No call holds the event loop unless a row allows it',
    rules: ['bare-call', 'unwrapped', 'overdue', 'no-evidence', 'over-threshold', 'evidence-old', 'evidence-changed'],
    facts: ({ report }) => (tolerated(report) === 0 ? '0 violations' : `0 violations, ${tolerated(report)} tolerated`),
    applies: always,
  },
  {
    says: 'Every call that was wrapped is still there, and still wrapped',
    rules: ['unwrapped', 'missing-wrapped'],
    facts: (page) => counted(rowsOf('wrapped')(page), 'call pinned', 'calls pinned'),
    applies: hasRows('wrapped'),
  },
  {
    says: 'Every call that may stay was measured',
    rules: ['no-evidence'],
    facts: measuredRows,
    applies: hasRows('safe-fast'),
  },
  {
    says: 'Every measurement is below the threshold',
    rules: ['over-threshold'],
    facts: ({ document }) => `threshold ${document.thresholdMs} ms`,
    applies: hasRows('safe-fast'),
  },
  {
    says: 'Every measurement is of the code that runs now',
    rules: ['evidence-changed'],
    facts: measuredRows,
    applies: hasRows('safe-fast'),
  },
  {
    says: 'No measurement is too old',
    rules: ['evidence-old'],
    facts: ({ document }) =>
      document.maxAgeDays === undefined ? 'no max-age-days' : `at most ${document.maxAgeDays} days`,
    applies: ({ document }) => document.maxAgeDays !== undefined,
  },
  {
    says: 'Every tolerated call has a date that has not passed',
    rules: ['overdue'],
    facts: (page) => counted(rowsOf('violation')(page), 'call tolerated', 'calls tolerated'),
    applies: hasRows('violation'),
  },
  {
    says: 'Every row speaks of one call that a daemon makes',
    rules: ['stale-row', 'moved-row', 'unreachable-row', 'duplicate-row'],
    facts: ({ document }) => counted(document.rows.length, 'row', 'rows'),
    applies: ({ document }) => document.rows.length > 0,
  },
  {
    says: 'Every declared wrapper wraps something',
    rules: ['unused-wrapper'],
    facts: ({ document }) => counted(document.wrappers.length, 'declared wrapper', 'declared wrappers'),
    applies: ({ document }) => document.wrappers.length > 0,
  },
];

const MET = '✔';
const NOT_MET = '✖';

export function checklistBlocks(page: AuditPage): readonly Block[] {
  const rows = [...DEMANDS.map((demand) => demandRow(demand, page)), seenRow(page)];
  return [heading(2, md`Compliance checklist`), table(['', 'Demand', 'Found'], rows)];
}

function demandRow({ says, rules, facts, applies }: Demand, page: AuditPage): readonly Inline[] {
  const objections = rules
    .map((rule) => ({ rule, count: page.report.findings.filter((finding) => finding.rule === rule).length }))
    .filter(({ count }) => count > 0);
  if (objections.length > 0) {
    const named = objections.map(({ rule, count }) => md`${count} × ${code(rule)}`);
    return [text(NOT_MET), text(says), joined(named, ', ')];
  }
  return applies(page)
    ? [text(MET), text(says), text(facts(page))]
    : [text('–'), text(says), text('nothing of the kind')];
}

/** Calls that cannot be resolved are everywhere; a module that cannot be found hides all that is in it. */
function seenRow({ report }: AuditPage): readonly Inline[] {
  const mark = loudGaps(report).length === 0 ? MET : NOT_MET;
  return [text(mark), text('Every module that a daemon loads was found'), text(`not seen: ${spokenGaps(report)}`)];
}
