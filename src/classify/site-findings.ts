import type { Audit, DeclaredWrapper, Row } from '../audit/audit.ts';
import { allowFor, fixFor } from './advice.ts';
import { type EvidenceObjection, type EvidencePolicy, evidenceObjections } from './evidence.ts';
import { findingAt } from './finding.ts';
import { MEASURE, SYNC } from './rules.ts';
import type { Finding, Verdict } from './verdict.ts';
import { spokenCall, spokenCallee, spokenLoop, spokenPlace, spokenSite } from './wording.ts';

/** What judging one site needs besides the site and its row. */
export interface Policy extends EvidencePolicy {
  readonly auditFile: string | undefined;
  readonly wrappers: readonly DeclaredWrapper[];
  /** Commit that unwrapped a call, by site id, where git could tell. */
  readonly sinceCommits: ReadonlyMap<string, string>;
}

export function policyOf(audit: Audit, today: string, sinceCommits: ReadonlyMap<string, string>): Policy {
  const { thresholdMs, maxAgeDays, wrappers, file } = audit;
  const age = maxAgeDays === undefined ? {} : { maxAgeDays };
  return { thresholdMs, ...age, today, auditFile: file, wrappers, sinceCommits };
}

/** What is wrong with a site that no row speaks of. */
export function unclaimedSiteFindings(verdict: Verdict, policy: Policy): readonly Finding[] {
  return verdict.site.exposure.kind === 'turn' ? [bareCall(verdict, policy)] : [];
}

/** What is wrong with a site and the row that speaks of it. A row of another class never blames a wrapped call. */
export function claimedSiteFindings(verdict: Verdict, row: Row, policy: Policy): readonly Finding[] {
  const { kind } = verdict.site.exposure;
  switch (kind) {
    case 'turn':
      return turnFindings(verdict, row, policy);
    case 'wrapped':
      return [];
    case 'startup':
    case 'unreached':
      return [unreachable(verdict, row, kind)];
  }
}

function turnFindings(verdict: Verdict, row: Row, policy: Policy): readonly Finding[] {
  switch (row.class) {
    case 'wrapped':
      return [unwrapped(verdict, row, policy)];
    case 'violation':
      return row.until === undefined || policy.today > row.until ? [overdue(verdict, row, policy)] : [];
    case 'safe-fast':
      return evidenceObjections(row, verdict.site, policy).map((objection) =>
        unproved(verdict, row, objection, policy),
      );
  }
}

function bareCall(verdict: Verdict, policy: Policy): Finding {
  const { id, site } = verdict;
  const message = `${loopSentence(verdict)}${nameOnly(verdict)}`;
  return findingAt(site.place, 'bare-call', verdict, message, [
    fixFor(site, policy.wrappers),
    allowFor(id, policy.auditFile),
  ]);
}

/** `verifyCode() blocks the event loop of daemon "bot"`, or how an argument came to run there. */
function loopSentence({ site }: Verdict): string {
  const { eagerArgumentOf } = site;
  if (eagerArgumentOf === undefined) return `${spokenCall(site)} blocks ${spokenLoop(site)}`;
  const wrapper = spokenCallee(eagerArgumentOf);
  return `${spokenCall(site)} blocks ${spokenLoop(site)}: as an argument it is evaluated before ${wrapper}() runs`;
}

function nameOnly({ site }: Verdict): string {
  return site.confidence === 'name' ? ' (known by name only: its receiver has no type)' : '';
}

function unwrapped(verdict: Verdict, row: Row, policy: Policy): Finding {
  const { id, site } = verdict;
  const commit = policy.sinceCommits.get(id);
  const since = commit === undefined ? '' : `, since commit ${commit}`;
  const pinned = `${policy.auditFile ?? 'its row'}:${row.place.line}`;
  const message = `${loopSentence(verdict)}, and its row (${pinned}) says wrapped${since}`;
  return findingAt(site.place, 'unwrapped', verdict, message, [
    fixFor(site, policy.wrappers),
    allowFor(id, policy.auditFile),
  ]);
}

function overdue(verdict: Verdict, row: Row, policy: Policy): Finding {
  const { site } = verdict;
  const limit = row.until === undefined ? 'without a date' : `until ${row.until}`;
  const message = `${spokenSite(site)} was tolerated ${limit} and still blocks`;
  return findingAt(row.place, 'overdue', verdict, message, [
    fixFor(site, policy.wrappers),
    'if it has to wait longer, give its row a later until: date',
  ]);
}

function unproved(verdict: Verdict, row: Row, { rule, why }: EvidenceObjection, policy: Policy): Finding {
  const { site } = verdict;
  const message = `${spokenSite(site)} ${why}`;
  const fix = fixFor(site, policy.wrappers);
  const next = rule === 'over-threshold' ? [fix, MEASURE] : [MEASURE, fix];
  return findingAt(row.place, rule, verdict, message, next);
}

function unreachable(verdict: Verdict, row: Row, kind: 'startup' | 'unreached'): Finding {
  const { site } = verdict;
  const call = spokenSite(site);
  const message =
    kind === 'startup'
      ? `${call} runs only while the daemon starts, where a row is not needed`
      : `no daemon reaches ${call} any more`;
  return findingAt(row.place, 'unreachable-row', verdict, message, [SYNC, `fence why ${spokenPlace(site)}`]);
}
