import { memberOf, ownerOf } from '../../model/ids.ts';
import type { ReportFinding } from '../document.ts';
import { isProjectFile, spokenCall } from '../wording.ts';
import { excerpt } from './excerpt.ts';
import type { AuditedRow, AuditPage } from './facts.ts';
import { type Block, bullets, code, heading, type Inline, joined, md, paragraph, strong, text } from './markdown.ts';
import { spokenMeasurement } from './measurement.ts';
import { fileLink, placeLink, trailLinks } from './places.ts';
import type { Entry, Standing } from './standing.ts';

/** One call of the daemon: where it is, what it comes down to, what the document says of it, and the verdict. */
export function entryBlocks(entry: Entry, page: AuditPage): readonly Block[] {
  const { site, standing } = entry;
  const daemons = site.daemons.map((name) => `"${name}"`).join(', ');
  const where = [placeLink(site.file, site.line, page), ...(daemons === '' ? [] : [text(daemons)]), code(site.id)];
  return [
    heading(4, md`${code(spokenCall(site.call))} in ${code(site.in)}: ${standing}`),
    paragraph(joined(where, ' · ')),
    excerpt(site, page),
    bullets(factsOf(entry, page)),
  ];
}

function factsOf({ site, findings, standing }: Entry, page: AuditPage): readonly Inline[] {
  const row = site.row === null ? undefined : page.document.rows[site.row];
  const elsewhere = site.primitives.length - 1;
  const more = elsewhere > 0 ? ` and ${elsewhere} more` : '';
  return [
    md`${label('Trail')} ${trailLinks(site.trail, page)}${more}`,
    md`${label('Row')} ${rowText(row, page)}`,
    ...(row?.evidence === undefined ? [] : [md`${label('Evidence')} ${spokenMeasurement(row.evidence)}`]),
    md`${label('Verdict')} ${VERDICTS[standing](site.via ?? '', row, page)}`,
    ...findings.map((finding) => md`${label('Finding')} ${findingText(finding)}`),
    ...nextSteps(findings).map((step) => md`${label('Next')} ${step}`),
  ];
}

const label = (name: string): Inline => strong(text(`${name}:`));

function rowText(row: AuditedRow | undefined, page: AuditPage): Inline {
  const { file } = page.document;
  if (row === undefined || file === undefined) return md`none`;
  const reasons = [
    ...(row.why === undefined ? [] : [text(row.why)]),
    ...(row.issue === undefined ? [] : [text(row.issue)]),
  ];
  const said = md`${placeLink(file, row.place.line, page)} says ${row.class}`;
  return reasons.length === 0 ? said : md`${said}: ${joined(reasons, ', ')}`;
}

type Verdict = (via: string, row: AuditedRow | undefined, page: AuditPage) => Inline;

const VERDICTS = {
  violation: () => md`it holds the event loop, and the document does not allow it`,
  tolerated: (_via, row) => md`it holds the event loop, and is tolerated up to ${row?.until ?? 'its date'}`,
  'safe-fast': (_via, _row, { document }) =>
    md`it holds the event loop for less than ${document.thresholdMs} ms, as measured, and may stay`,
  wrapped: (via, _row, page) => md`it runs off the event loop, through ${spokenVia(via, page)}`,
  startup: () => md`it runs before the loop turns`,
  worker: (via, _row, page) => md`it runs in the worker ${spokenVia(via, page)}`,
  unreached: () => md`no daemon gets there`,
} as const satisfies Record<Standing, Verdict>;

function spokenVia(via: string, page: AuditPage): Inline {
  if (!via.includes('#')) return fileLink(via, page);
  const wrapper = code(memberOf(via));
  return isProjectFile(ownerOf(via)) ? md`${wrapper} of ${fileLink(ownerOf(via), page)}` : code(via);
}

function findingText({ rule, message }: ReportFinding): Inline {
  return md`${code(rule)} ${message}`;
}

/** What mends all findings of a call, each said once. */
function nextSteps(findings: readonly ReportFinding[]): readonly Inline[] {
  return [...new Set(findings.flatMap(({ next }) => next))].map(stepText);
}

/** A command as code, advice as text. */
export function stepText(step: string): Inline {
  return step.startsWith('fence ') ? code(step) : text(step);
}
