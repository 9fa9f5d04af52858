import type { RuleId } from '../../classify/verdict.ts';
import { memberOf } from '../../model/ids.ts';
import { grouped } from '../wording.ts';
import type { AuditedRow, AuditPage, MeasuredCallee, Measurement } from './facts.ts';
import { foldedTable } from './fold.ts';
import { type Block, code, heading, type Inline, joined, md, paragraph, text } from './markdown.ts';
import { circumstances, daysBefore, newestDate } from './measurement.ts';
import { fileLink } from './places.ts';

/** Rules that object to a measurement. */
const OBJECTIONS: ReadonlySet<RuleId> = new Set(['no-evidence', 'over-threshold', 'evidence-old', 'evidence-changed']);

/** Every measurement of the document. */
export function evidenceBlocks(page: AuditPage): readonly Block[] {
  const { document } = page;
  const newest = newestDate(document);
  const title = heading(2, md`Evidence`);
  if (newest === undefined) return [title, paragraph(md`The document holds no measurement.`)];
  const note = md`Ages count back from ${newest}, the day of the newest measurement, so that this page changes only when a fact does. Times are in milliseconds.`;
  return [
    title,
    paragraph(note),
    ...measuredRows(page, newest),
    ...measuredCallees('Helpers measured as a whole', document.funnels, newest),
    ...measuredCallees('Declared functions', document.blocking, newest),
  ];
}

function measuredRows(page: AuditPage, newest: string): readonly Block[] {
  const rows = page.document.rows.flatMap((row, index): readonly (readonly Inline[])[] => {
    if (row.evidence === undefined) return [];
    return [[rowName(row, page), ...cells(row.evidence, newest), stateOf(index, page)]];
  });
  return section('Calls', [...HEAD, 'Holds'], rows);
}

const HEAD = ['What', 'Worst', 'p99', 'p50', 'Samples', 'Measured', 'Age in days', 'How'] as const;

function rowName(row: AuditedRow, page: AuditPage): Inline {
  return md`${code(memberOf(row.call))} in ${code(row.in)} (${fileLink(row.file, page)})`;
}

function measuredCallees(title: string, callees: readonly MeasuredCallee[], newest: string): readonly Block[] {
  const rows = callees.flatMap(({ callee, evidence }): readonly (readonly Inline[])[] =>
    evidence === undefined ? [] : [[code(callee), ...cells(evidence, newest)]],
  );
  return section(title, HEAD, rows);
}

function cells(measured: Measurement, newest: string): readonly Inline[] {
  const time = (value: number | undefined): Inline => text(value === undefined ? '' : String(value));
  return [
    time(measured['worst-ms']),
    time(measured['p99-ms']),
    time(measured['p50-ms']),
    text(grouped(measured.samples)),
    text(measured.date),
    text(String(daysBefore(measured.date, newest))),
    circumstances(measured),
  ];
}

function stateOf(index: number, { report }: AuditPage): Inline {
  const ids = new Set(report.sites.filter(({ row }) => row === index).map(({ id }) => id));
  const objections = report.findings.filter(({ rule, site }) => OBJECTIONS.has(rule) && site !== null && ids.has(site));
  return objections.length === 0
    ? md`yes`
    : md`no: ${joined(
        objections.map(({ rule }) => code(rule)),
        ', ',
      )}`;
}

function section(title: string, head: readonly string[], rows: readonly (readonly Inline[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [heading(3, md`${title}`), ...foldedTable(head, rows, 'measurements', md`the document`)];
}
