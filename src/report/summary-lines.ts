import { siteFindings } from './blocks.ts';
import type { ReportBase, ReportDocument, ReportSummary } from './document.ts';
import type { TextOptions } from './text-options.ts';
import { counted, enumerated, grouped } from './wording.ts';

/** From this share of unresolved calls on, the summary says how large it is. */
const NOTABLE_SHARE = 0.01;

/** The last two lines: the verdict, and the proof that work was done. */
export function summaryLines(report: ReportDocument, options: TextOptions): readonly string[] {
  const { colours } = options;
  const verdict = report.ok ? colours.good(verdictOf(report)) : colours.error(verdictOf(report));
  return [
    `${verdict} · ${spokenSites(report.summary.sites)}`,
    ...(report.base === undefined ? [] : [`  ${against(report.base, report)}`]),
    `  ${proof(report.summary, options)}`,
  ];
}

/** `✖ 6 violations in daemon "bot"`. */
export function verdictOf(report: ReportDocument): string {
  const { base } = report;
  if (base !== undefined) {
    const since = `introduced since ${base.rev}`;
    return report.ok ? `✔ nothing ${since}` : `✖ ${failed(introducedOnly(report))} ${since}`;
  }
  return report.ok ? `✔ ${passed(report)}` : `✖ ${failed(report)}`;
}

/** With `--base`, what counts; the findings that the base has too are only counted. */
export function introducedOnly(report: ReportDocument): ReportDocument {
  if (report.base === undefined) return report;
  return { ...report, findings: report.findings.filter(({ origin }) => origin === 'introduced') };
}

/** `base 1a2b3c4: 1 introduced, 2 fixed, 5 pre-existing · rows +1 −2`. */
function against({ commit, document, fixed, rows }: ReportBase, { findings }: ReportDocument): string {
  const introduced = findings.filter(({ origin }) => origin === 'introduced').length;
  const counts = `${introduced} introduced, ${fixed.length} fixed, ${findings.length - introduced} pre-existing`;
  const borrowed = document === 'borrowed' ? ' · judged by the document of the working tree, for want of its own' : '';
  return `base ${commit.slice(0, 7)}: ${counts} · rows +${rows.added} −${rows.dropped}${borrowed}`;
}

function passed(report: ReportDocument): string {
  const warnings = report.findings.length;
  return enumerated([
    tolerated(report) === 0 ? 'no violations' : `no new violations, ${grouped(tolerated(report))} tolerated`,
    ...(warnings === 0 ? [] : [counted(warnings, 'warning', 'warnings')]),
  ]).concat(` in ${counted(report.summary.daemons, 'daemon', 'daemons')}`);
}

function failed(report: ReportDocument): string {
  const atSites = siteFindings(report).filter(({ finding }) => finding.severity === 'error');
  const errors = report.findings.filter((finding) => finding.severity === 'error').length;
  const violations = new Set(atSites.map(({ site }) => site.id)).size;
  const aboutRows = errors - atSites.length;
  const daemons = [...new Set(atSites.flatMap(({ site }) => site.daemons))];
  return enumerated([
    ...(violations === 0 ? [] : [`${counted(violations, 'violation', 'violations')}${inDaemons(daemons)}`]),
    ...(aboutRows === 0 ? [] : [`${counted(aboutRows, 'finding', 'findings')} about rows`]),
  ]);
}

function inDaemons(names: readonly string[]): string {
  if (names.length === 0) return '';
  return names.length === 1 ? ` in daemon "${names[0]}"` : ` in ${names.length} daemons`;
}

/** Violations that a row tolerates until its date: sites of that class without an error of their own. */
export function tolerated(report: ReportDocument): number {
  const blamed = new Set(report.findings.filter(({ severity }) => severity === 'error').map(({ site }) => site));
  return report.sites.filter((site) => site.class === 'violation' && !blamed.has(site.id)).length;
}

/** `7 sites: 6 wrapped, 1 violation`. */
export function spokenSites(count: ReportSummary['sites']): string {
  const classes = [
    ...(count.wrapped === 0 ? [] : [`${grouped(count.wrapped)} wrapped`]),
    ...(count['safe-fast'] === 0 ? [] : [`${grouped(count['safe-fast'])} safe-fast`]),
    ...(count.violation === 0 ? [] : [counted(count.violation, 'violation', 'violations')]),
  ];
  const total = counted(count.wrapped + count['safe-fast'] + count.violation, 'site', 'sites');
  return classes.length === 0 ? total : `${total}: ${classes.join(', ')}`;
}

function proof({ modules, calls, rows }: ReportSummary, { run }: TextOptions): string {
  const share = calls.total === 0 ? 0 : calls.gaps / calls.total;
  const notable = share >= NOTABLE_SHARE ? ` (${(share * 100).toFixed(1)} %)` : '';
  const age = run.oldestEvidenceDays;
  const evidence = age === undefined ? '' : `, oldest evidence ${counted(age, 'day', 'days')}`;
  return [
    `${grouped(modules.reachable)} of ${counted(modules.total, 'module', 'modules')} reachable`,
    `${counted(calls.gaps, 'gap', 'gaps')} in ${counted(calls.total, 'call', 'calls')}${notable}`,
    `${counted(rows.total, 'row', 'rows')}, ${grouped(rows.stale)} stale${evidence}`,
    `${run.seconds.toFixed(1)} s`,
  ].join(' · ');
}
