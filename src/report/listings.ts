import type { SiteClass } from '../classify/verdict.ts';
import type { ReportDocument, ReportGap, ReportSite } from './document.ts';
import { spokenPlace } from './lines.ts';
import type { TextOptions } from './text-options.ts';
import { counted, spokenCall } from './wording.ts';

/** Calls that are not findings, a line each: what the document allows, and what was asked for by a flag. */
export function siteListing(report: ReportDocument, options: TextOptions): readonly (readonly string[])[] {
  const shown = SECTIONS.filter(({ allowed }) => !allowed || options.showAllowed);
  return shown.flatMap(({ class: wanted, title }) => {
    const sites = report.sites.filter((site) => site.class === wanted);
    return sites.length === 0 ? [] : [[`${title}:`, ...sites.map((site) => siteLine(site, options))]];
  });
}

interface Section {
  readonly class: SiteClass;
  readonly title: string;
  /** Listed only with `--show-allowed`; the others stand in the document only when a flag asked for them. */
  readonly allowed: boolean;
}

const SECTIONS: readonly Section[] = [
  { class: 'wrapped', title: 'wrapped', allowed: true },
  { class: 'safe-fast', title: 'safe-fast', allowed: true },
  { class: 'startup', title: 'at startup, before the loop turns', allowed: false },
  { class: 'unreached', title: 'in functions that no daemon reaches', allowed: false },
];

function siteLine(site: ReportSite, options: TextOptions): string {
  const via = site.via === undefined ? '' : `  via ${site.via}`;
  const row = site.row === null ? '' : `  sites[${site.row}]`;
  const { colours } = options;
  const place = colours.place(spokenPlace(site, options));
  return `  ${place}  ${spokenCall(site.call)} in ${site.in}${via}${row}  ${colours.faint(site.id)}`;
}

/** How many gaps of one kind are named before the rest is counted. */
const NAMED_GAPS = 5;

/** Gaps that hide whole modules, named; a call that could not be resolved is only counted, in the summary. */
export function gapLines(report: ReportDocument, options: TextOptions): readonly string[] {
  const loud = report.gaps.filter((gap) => gap.kind !== 'opaque-call');
  const kinds = [...new Set(loud.map((gap) => gap.kind))].sort();
  return kinds.flatMap((kind) => {
    const gaps = loud.filter((gap) => gap.kind === kind);
    const rest = gaps.length - NAMED_GAPS;
    return [
      `${options.colours.warning('could not look')}: ${counted(gaps.length, kind, `× ${kind}`)}`,
      ...gaps.slice(0, NAMED_GAPS).map((gap) => gapLine(gap, options)),
      ...(rest > 0 ? [`  … and ${rest} more (all of them with --json)`] : []),
    ];
  });
}

function gapLine({ file, line, why }: ReportGap, { colours, prefix }: TextOptions): string {
  return `  ${colours.place(`${prefix}${file}:${line}`)}  ${why}`;
}
