import { COST_TIERS } from '../model/cost.ts';
import type { ReportDocument, ReportFinding, ReportPrimitive, ReportSite } from './document.ts';
import { byPlace, compareText, sorted } from './order.ts';

/** A finding together with the site it is about. */
export interface SiteFinding {
  readonly finding: ReportFinding;
  readonly site: ReportSite;
}

/** Findings at sites that come down to one call of a primitive: one thing to mend. */
export interface SiteBlock {
  /** Where the primitive is called. */
  readonly primitive: Omit<ReportPrimitive, 'column'>;
  readonly entries: readonly SiteFinding[];
}

/** Findings about rows that one command mends. */
export interface RowBlock {
  readonly mend: string | undefined;
  readonly findings: readonly ReportFinding[];
}

/** Findings in the order in which they are worth mending: costliest tier first, then what most calls enter. */
export function siteBlocks(report: ReportDocument): readonly SiteBlock[] {
  const blocks = new Map<string, SiteFinding[]>();
  for (const entry of siteFindings(report)) {
    const key = primitiveKey(entry.site);
    blocks.set(key, [...(blocks.get(key) ?? []), entry]);
  }
  return sorted(
    [...blocks.values()].map((entries) => blockOf(sorted(entries, byTier))),
    compareBlocks,
  );
}

/** Findings that no call in the code shows, grouped by what mends them, in the order of their first place. */
export function rowBlocks(report: ReportDocument): readonly RowBlock[] {
  const atSites = new Set(siteFindings(report).map((entry) => entry.finding));
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    if (atSites.has(finding)) continue;
    const key = finding.next[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].map(([mend, findings]) => ({ mend: mend === '' ? undefined : mend, findings }));
}

/** Findings placed at the call they are about; a finding about the call's row stands in the document instead. */
export function siteFindings(report: ReportDocument): readonly SiteFinding[] {
  const sites = new Map(report.sites.map((site) => [site.id, site]));
  return report.findings.flatMap((finding) => {
    const site = finding.site === null ? undefined : sites.get(finding.site);
    return site !== undefined && site.file === finding.file ? [{ finding, site }] : [];
  });
}

function primitiveKey(site: ReportSite): string {
  const { file, line, call } = primitiveOf(site);
  return `${file}\0${line}\0${call}`;
}

function primitiveOf(site: ReportSite): Omit<ReportPrimitive, 'column'> {
  const { file, line, call } = site.trail.at(-1) ?? site;
  return { file, line, call };
}

function blockOf(entries: readonly SiteFinding[]): SiteBlock {
  const [first] = entries;
  if (first === undefined) throw new Error('a block of findings is empty');
  return { primitive: primitiveOf(first.site), entries };
}

function compareBlocks(left: SiteBlock, right: SiteBlock): number {
  return (
    costliest(left) - costliest(right) ||
    right.entries.length - left.entries.length ||
    compareText(left.primitive.file, right.primitive.file) ||
    left.primitive.line - right.primitive.line ||
    compareText(left.primitive.call, right.primitive.call)
  );
}

function costliest(block: SiteBlock): number {
  return Math.min(...block.entries.map((entry) => tierRank(entry.site)));
}

function byTier(left: SiteFinding, right: SiteFinding): number {
  return tierRank(left.site) - tierRank(right.site) || byPlace(ruleOf)(left.finding, right.finding);
}

const ruleOf = (finding: ReportFinding): string => finding.rule;

const RANKS: readonly string[] = COST_TIERS;

function tierRank(site: ReportSite): number {
  const rank = RANKS.indexOf(site.tier);
  return rank === -1 ? RANKS.length : rank;
}
