import { counted, spokenCall } from '../wording.ts';
import type { AuditPage } from './facts.ts';
import { foldedTable } from './fold.ts';
import { type Block, code, heading, type Inline, md, paragraph } from './markdown.ts';
import { placeLink } from './places.ts';
import type { Entry } from './standing.ts';

const PLACES = [
  { standing: 'startup', title: 'At startup', why: 'They run before the loop turns; nobody waits yet.' },
  { standing: 'worker', title: 'In worker threads', why: 'They hold a thread of their own, not the event loop.' },
  { standing: 'unreached', title: 'Not reached', why: 'They stand in loaded modules, and no daemon calls them.' },
] as const;

/** Blocking calls that were looked at and found where they may block. */
export function outsideBlocks(entries: readonly Entry[], page: AuditPage): readonly Block[] {
  const found = PLACES.map((place) => ({
    ...place,
    of: entries.filter(({ standing }) => standing === place.standing),
  }));
  return [
    heading(2, md`Outside the event loop`),
    ...found.flatMap(({ title, why, of }) => [
      heading(3, md`${title}`),
      paragraph(of.length === 0 ? md`No blocking call.` : md`${counted(of.length, 'call', 'calls')}. ${why}`),
      ...(of.length === 0 ? [] : listing(of, page)),
    ]),
  ];
}

function listing(entries: readonly Entry[], page: AuditPage): readonly Block[] {
  const rows = entries.map(({ site, section }): readonly Inline[] => [
    code(spokenCall(site.call)),
    code(site.in),
    placeLink(site.file, site.line, page),
    md`${section}`,
  ]);
  const everything = code('fence check --json --include-startup --include-unreached');
  return foldedTable(['Call', 'In', 'Place', 'Category'], rows, 'calls', everything);
}
