import type { ReportDocument, ReportFinding, ReportSite } from '../document.ts';
import { type Section, sectionOf } from './sections.ts';

/** How a call stands with the document and the loop. */
export const STANDINGS = ['violation', 'tolerated', 'safe-fast', 'wrapped', 'startup', 'worker', 'unreached'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A site with all that the page says about it. */
export interface Entry {
  readonly site: ReportSite;
  readonly findings: readonly ReportFinding[];
  readonly standing: Standing;
  readonly section: Section;
}

export function entriesOf(report: ReportDocument): readonly Entry[] {
  return report.sites.map((site) => {
    const findings = report.findings.filter((finding) => finding.site === site.id);
    return { site, findings, standing: standingOf(site, findings), section: sectionOf(site.category) };
  });
}

function standingOf(site: ReportSite, findings: readonly ReportFinding[]): Standing {
  switch (site.class) {
    case 'violation':
      return findings.some(({ severity }) => severity === 'error') ? 'violation' : 'tolerated';
    case 'wrapped':
      return site.row === null && runsInWorkerModule(site) ? 'worker' : 'wrapped';
    case 'safe-fast':
    case 'startup':
    case 'unreached':
      return site.class;
  }
}

/** Through a worker's file, and not as an argument of a wrapper, which would be a callee. */
function runsInWorkerModule({ via }: ReportSite): boolean {
  return via !== undefined && !via.includes('#');
}

/** Findings that no entry of the page shows: about rows without a call, or with one outside the loop. */
export function findingsAboutRows(report: ReportDocument, entries: readonly Entry[]): readonly ReportFinding[] {
  const shown = new Set(entries.filter(isOnLoopOrPinned).map(({ site }) => site.id));
  return report.findings.filter(({ site }) => site === null || !shown.has(site));
}

/** Calls that the document has to answer for; the others are only looked at. */
export function isOnLoopOrPinned({ standing }: Entry): boolean {
  return standing !== 'startup' && standing !== 'worker' && standing !== 'unreached';
}
