import { type RowBlock, rowBlocks, type SiteBlock, siteBlocks } from './blocks.ts';
import type { ReportDocument, ReportFinding } from './document.ts';
import { gapLines, siteListing } from './listings.ts';
import { rowBlockLines } from './row-block.ts';
import { siteBlockLines } from './site-block.ts';
import { introducedOnly, summaryLines } from './summary-lines.ts';
import type { TextOptions } from './text-options.ts';
import { grouped } from './wording.ts';

/** A judged report (exit 0 or 1) for people. */
export function renderText(report: ReportDocument, options: TextOptions): string {
  const findings = findingParagraphs(introducedOnly(report), options);
  const paragraphs = options.detail === 'quiet' ? findings : [...findings, ...surroundings(report, options)];
  const lines = options.detail === 'quiet' ? paragraphs.flat() : separated(paragraphs);
  return lines.map((line) => `${line}\n`).join('');
}

function surroundings(report: ReportDocument, options: TextOptions): readonly (readonly string[])[] {
  return [
    ...siteListing(report, options),
    gapLines(report, options),
    timingLines(report.timings),
    summaryLines(report, options),
  ];
}

function findingParagraphs(report: ReportDocument, options: TextOptions): readonly (readonly string[])[] {
  const shown = options.detail === 'quiet' ? { ...report, findings: report.findings.filter(isError) } : report;
  const budget = limited(siteBlocks(shown), rowBlocks(shown), options.maxFindings);
  const hidden = shown.findings.length - budget.shown;
  return [
    ...budget.sites.map(({ block, total }) => siteBlockLines(block, total, options)),
    ...budget.rows.map((block) => rowBlockLines(block, options)),
    hidden > 0 ? [`… and ${grouped(hidden)} more`] : [],
  ];
}

const isError = (finding: ReportFinding): boolean => finding.severity === 'error';

interface Limited {
  readonly sites: readonly { readonly block: SiteBlock; readonly total: number }[];
  readonly rows: readonly RowBlock[];
  readonly shown: number;
}

/** The first `limit` findings, in blocks; a block keeps its true size. */
function limited(sites: readonly SiteBlock[], rows: readonly RowBlock[], limit: number): Limited {
  let left = limit;
  const take = <T>(items: readonly T[]): readonly T[] => {
    const taken = items.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const limitedSites = sites.map((block) => ({
    block: { ...block, entries: take(block.entries) },
    total: block.entries.length,
  }));
  const limitedRows = rows.map((block) => ({ ...block, findings: take(block.findings) }));
  return {
    sites: limitedSites.filter(({ block }) => block.entries.length > 0),
    rows: limitedRows.filter((block) => block.findings.length > 0),
    shown: limit - left,
  };
}

function timingLines(timings: ReportDocument['timings']): readonly string[] {
  const stages = Object.entries(timings ?? {});
  return stages.map(([stage, milliseconds]) => `${stage.padEnd(12)} ${milliseconds.toFixed(0).padStart(6)} ms`);
}

/** Paragraphs as lines, an empty line between them. */
function separated(paragraphs: readonly (readonly string[])[]): readonly string[] {
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph]));
}
