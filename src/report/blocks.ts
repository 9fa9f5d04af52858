import { COST_TIERS } from '../model/cost.ts';
import { ownerOf } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import type { ReportDocument, ReportFinding, ReportSite } from './document.ts';
import { byPlace, compareText, sorted } from './order.ts';
import { isProjectFile } from './wording.ts';

/** A finding together with the site it is about. */
export interface SiteFinding {
  readonly finding: ReportFinding;
  readonly site: ReportSite;
}

/** Findings at sites that come down to one call of a primitive, or call one declared function: one thing to mend. */
export interface SiteBlock {
  readonly primitive: SharedPrimitive;
  readonly entries: readonly SiteFinding[];
}

export interface SharedPrimitive {
  readonly call: string;
  /** Where the primitive is called; none when the sites themselves call a function of the project. */
  readonly place: { readonly file: string; readonly line: number } | undefined;
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
    append(blocks, key, entry);
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
    append(groups, key, finding);
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
  const { call, place } = primitiveOf(site);
  return place === undefined ? call : `${place.file}\0${place.line}\0${call}`;
}

function primitiveOf(site: ReportSite): SharedPrimitive {
  const { file, line, call } = site.trail.at(-1) ?? site;
  const isDirect = site.trail.length < 2 && isProjectFile(ownerOf(call));
  return { call, place: isDirect ? undefined : { file, line } };
}

function blockOf(entries: readonly SiteFinding[]): SiteBlock {
  return { primitive: primitiveOf(firstOf(entries).site), entries };
}

function firstOf(entries: readonly SiteFinding[]): SiteFinding {
  const [first] = entries;
  if (first === undefined) throw new Error('a block of findings is empty');
  return first;
}

function compareBlocks(left: SiteBlock, right: SiteBlock): number {
  return (
    costliest(left) - costliest(right) ||
    right.entries.length - left.entries.length ||
    byPlace(ruleOf)(firstOf(left.entries).finding, firstOf(right.entries).finding) ||
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

/** Costliest first. */
export function tierRank(site: Pick<ReportSite, 'tier'>): number {
  const rank = RANKS.indexOf(site.tier);
  return rank === -1 ? RANKS.length : rank;
}
