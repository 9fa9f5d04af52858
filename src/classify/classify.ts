import type { Audit, Row } from '../audit/audit.ts';
import type { Analysis } from '../summary/analysis.ts';
import type { Site } from '../summary/site.ts';
import { compareFindings } from './finding.ts';
import { type Matching, matchRows } from './match.ts';
import { compareSites } from './order.ts';
import { duplicateRow, goneRow, movedRow, unusedWrapper } from './row-findings.ts';
import { claimedSiteFindings, type Policy, policyOf, unclaimedSiteFindings } from './site-findings.ts';
import { siteIds } from './site-id.ts';
import type { Finding, Judgement, RuleId, SiteClass, Verdict } from './verdict.ts';

export interface ClassifyInput {
  readonly audit: Audit;
  readonly analysis: Pick<Analysis, 'sites' | 'unusedWrappers' | 'reachableModules' | 'workerModules' | 'edges'>;
  /** ISO date on which dates of the document are judged. */
  readonly today: string;
  /** Commit that unwrapped a call, by site id, where git can tell; ids come from a judgement without it. */
  readonly sinceCommits?: ReadonlyMap<string, string>;
}

/** Sites and rows to verdicts and findings. Pure and total; the order of sites and rows makes no difference. */
export function classify({ audit, analysis, today, sinceCommits = new Map() }: ClassifyInput): Judgement {
  const sites = [...analysis.sites].sort(compareSites);
  const matching = matchRows(audit.rows, sites);
  const policy = policyOf(audit, today, sinceCommits);
  const judgedSites = judgeSites(sites, matching, policy);
  const unloaded = modulesNobodyLoads(analysis);
  const findings = [
    ...judgedSites.flatMap((judgedSite) => judgedSite.findings),
    ...matching.unmatched.flatMap((unmatched) => withoutSite(unmatched, unloaded)),
    ...audit.wrappers.filter(({ callee }) => analysis.unusedWrappers.includes(callee)).map(unusedWrapper),
  ].sort(compareFindings);
  const verdicts = judgedSites.map(({ verdict }) => verdict);
  return { verdicts, findings, staleRows: findings.filter(({ rule }) => WITHOUT_CALL.has(rule)).length };
}

/** Rules about a row that speaks of no call which a daemon makes in a turn. */
const WITHOUT_CALL: ReadonlySet<RuleId> = new Set([
  'stale-row',
  'moved-row',
  'unreachable-row',
  'missing-wrapped',
  'duplicate-row',
]);

interface JudgedSite {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

function judgeSites(sites: readonly Site[], { pairs, unmatched }: Matching, policy: Policy): readonly JudgedSite[] {
  const ids = siteIds(sites);
  const rows = new Map(pairs.map(({ row, site }) => [site, row]));
  const arrivals = new Map<Site, Row>();
  for (const { row, fate } of unmatched) if (fate.kind === 'moved') arrivals.set(fate.to, row);
  return sites.map((site, index) => {
    const row = rows.get(site);
    const verdict: Verdict = { id: ids[index] ?? '', site, class: bareClass(site), row: row?.index ?? null };
    const arrival = arrivals.get(site);
    // A call and the row that lost it are one finding.
    if (arrival !== undefined) return { verdict, findings: [movedRow(arrival, verdict)] };
    return judged(verdict, row?.row, policy);
  });
}

function judged(verdict: Verdict, row: Row | undefined, policy: Policy): JudgedSite {
  if (row === undefined) return { verdict, findings: unclaimedSiteFindings(verdict, policy) };
  const findings = claimedSiteFindings(verdict, row, policy);
  const allowed = verdict.class === 'violation' && row.class === 'safe-fast' && findings.length === 0;
  return { verdict: allowed ? { ...verdict, class: 'safe-fast' } : verdict, findings };
}

/** The class of a site as far as the code alone decides it. */
function bareClass({ exposure }: Site): SiteClass {
  return exposure.kind === 'turn' ? 'violation' : exposure.kind;
}

function withoutSite({ row, fate }: Matching['unmatched'][number], unloaded: ReadonlySet<string>): readonly Finding[] {
  switch (fate.kind) {
    case 'duplicate':
      return [duplicateRow(row, fate.of)];
    case 'moved':
      return [];
    case 'gone':
      return [goneRow(row, unloaded.has(row.file))];
  }
}

/** Modules known to exist, because an edge that was looked at names them, that no daemon loads. */
function modulesNobodyLoads(analysis: ClassifyInput['analysis']): ReadonlySet<string> {
  const { edges, reachableModules, workerModules } = analysis;
  const known = edges.flatMap(({ from, to }) => [from, to]);
  return new Set(known.filter((module) => !reachableModules.has(module) && !workerModules.has(module)));
}
