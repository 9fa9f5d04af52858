import type { ReportDocument } from '../document.ts';
import { spokenSites, verdictOf } from '../summary-lines.ts';
import { counted, enumerated, grouped } from '../wording.ts';
import type { AuditPage } from './facts.ts';
import { foldedTable } from './fold.ts';
import { type Block, code, heading, type Inline, joined, md, paragraph, strong, table, text } from './markdown.ts';
import { fileLink, placeLink } from './places.ts';
import { categoriesOff, isLookedFor, SECTIONS } from './sections.ts';
import { type Entry, STANDINGS } from './standing.ts';

/** The first thing read: whether it holds, and where this page comes from. */
export function statusBlocks(page: AuditPage): readonly Block[] {
  const { report, document } = page;
  const status = md`${strong(text(verdictOf(report)))} · ${spokenSites(report.summary.sites)}`;
  const against = document.file === undefined ? md`no document` : fileLink(document.file, page);
  return [
    heading(1, md`Blocking calls on the event loop`),
    paragraph(status),
    paragraph(
      md`Judged against ${against}. ${code('fence report')} writes this page from the code and the document; with ${code('--check')} it fails when the two have moved on.`,
    ),
  ];
}

export function summaryBlocks(entries: readonly Entry[], page: AuditPage): readonly Block[] {
  return [heading(2, md`Summary`), ...lookedAt(page), ...counts(entries, page), ...gapBlocks(page)];
}

function lookedAt({ report, document }: AuditPage): readonly Block[] {
  const { modules, rows } = report.summary;
  const daemons = document.daemons.map(
    ({ name, entry }) =>
      md`"${name}" (${joined(
        entry.map(({ value }) => code(value)),
        ', ',
      )})`,
  );
  const loaded = `${grouped(modules.reachable)} of ${counted(modules.total, 'module', 'modules')}`;
  const workers = modules.worker === 0 ? '' : `, and ${counted(modules.worker, 'module', 'modules')} in workers`;
  return [
    paragraph(
      md`${counted(daemons.length, 'daemon', 'daemons')}: ${joined(daemons, ', ')}. Reachable: ${loaded}${workers}. In the document: ${counted(rows.total, 'row', 'rows')}, ${grouped(rows.stale)} stale.`,
    ),
  ];
}

const COLUMNS = {
  violation: 'Violations',
  tolerated: 'Tolerated',
  'safe-fast': 'Safe-fast',
  wrapped: 'Wrapped',
  startup: 'At startup',
  worker: 'In workers',
  unreached: 'Not reached',
} as const satisfies Record<Entry['standing'], string>;

function counts(entries: readonly Entry[], { document }: AuditPage): readonly Block[] {
  const off = categoriesOff(document);
  const rows = SECTIONS.map((section): readonly Inline[] => {
    const within = entries.filter((entry) => entry.section === section);
    const count = (standing: Entry['standing']) => within.filter((entry) => entry.standing === standing).length;
    const name = within.length > 0 || isLookedFor(section, off) ? md`${section}` : md`${section} (not looked for)`;
    return [name, ...STANDINGS.map((standing) => text(String(count(standing) || '–')))];
  });
  const head = ['Category', ...STANDINGS.map((standing) => COLUMNS[standing])];
  const note = md`Not counted as blocking here: ${joined(off.map(code), ', ')}. The document switches categories on and off under ${code('catalogue:')}.`;
  return [table(head, rows), ...(off.length === 0 ? [] : [paragraph(note)])];
}

/** What hides whole modules is listed; a call that could not be resolved is only counted. */
function gapBlocks(page: AuditPage): readonly Block[] {
  const loud = loudGaps(page.report);
  const rows = loud.map(({ kind, file, line, why }) => [code(kind), placeLink(file, line, page), text(why)]);
  return [
    paragraph(md`Not seen: ${spokenGaps(page.report)}.`),
    ...(loud.length === 0 ? [] : foldedTable(['Gap', 'Place', 'Why'], rows, 'gaps', code('fence check --json'))),
  ];
}

export function loudGaps(report: ReportDocument): ReportDocument['gaps'] {
  return report.gaps.filter(({ kind }) => kind !== 'opaque-call');
}

/** In whole percent: the number of all calls changes with every edit, and the page should not. */
export function spokenGaps({ summary, gaps }: ReportDocument): string {
  const { total } = summary.calls;
  const opaque = gaps.filter(({ kind }) => kind === 'opaque-call').length;
  const others = gaps.length - opaque;
  if (gaps.length === 0) return 'nothing; every call and import was followed';
  const share = total === 0 ? 0 : Math.round((opaque / total) * 100);
  const percent = share === 0 ? 'under 1 %' : `${share} %`;
  return enumerated([
    ...(opaque === 0 ? [] : [`${counted(opaque, 'call', 'calls')} that could not be resolved (${percent} of all)`]),
    ...(others === 0 ? [] : [counted(others, 'gap', 'gaps').concat(' that may hide modules')]),
  ]);
}
