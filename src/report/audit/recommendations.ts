import { rowBlocks, type SiteBlock, siteBlocks, siteFindings } from '../blocks.ts';
import type { ReportDocument } from '../document.ts';
import { counted, spokenCallee } from '../wording.ts';
import { stepText } from './entry.ts';
import type { AuditPage } from './facts.ts';
import { folding } from './fold.ts';
import { type Block, bullets, code, heading, type Inline, joined, md, paragraph } from './markdown.ts';
import { loudGaps } from './overview.ts';
import { placeLink } from './places.ts';
import type { Entry } from './standing.ts';

/** What to do next, costliest first: one recommendation for all calls that come down to one thing. */
export function recommendationBlocks(entries: readonly Entry[], page: AuditPage): readonly Block[] {
  const { report } = page;
  const all = [
    ...siteBlocks(report).map((block) => siteAdvice(block, page)),
    ...rowAdvice(report),
    ...deadlines(entries, page),
    ...gapAdvice(report),
  ];
  const none = md`Nothing is left to do. ${code('fence check')} in continuous integration keeps it so.`;
  if (all.length === 0) return [heading(2, md`Recommendations`), paragraph(none)];
  return [
    heading(2, md`Recommendations`),
    ...folding(all, (some) => [bullets(some)], 'recommendations'),
    ...allowance(report),
  ];
}

/** One fix for all calls that come down to it, the one that fits most of them. */
function siteAdvice({ primitive, entries }: SiteBlock, page: AuditPage): Inline {
  const { call, place } = primitive;
  const callee = code(spokenCallee(call));
  const where = place === undefined ? callee : md`${callee} at ${placeLink(place.file, place.line, page)}`;
  const [fix] = byFrequency(entries.flatMap(({ finding }) => finding.next.filter((step) => !isCommand(step))));
  const [first] = entries;
  const look = first === undefined ? md`` : md` (${code(`fence why ${first.site.id}`)})`;
  const calls = md`${counted(entries.length, 'call', 'calls')} of ${where}${look}`;
  return fix === undefined ? calls : md`${calls}: ${fix}`;
}

/** What lets a call stay, said once for all of them. */
function allowance(report: ReportDocument): readonly Block[] {
  const commands = siteFindings(report).flatMap(({ finding, site }) =>
    finding.next.filter(isCommand).map((step) => step.replaceAll(site.id, '<id>')),
  );
  const [command] = byFrequency(commands);
  return command === undefined
    ? []
    : [paragraph(md`A call that is fast enough to stay is measured: ${code(command)}.`)];
}

const isCommand = (step: string): boolean => step.startsWith('fence ');

function byFrequency(steps: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([step]) => step);
}

function rowAdvice(report: ReportDocument): readonly Inline[] {
  return rowBlocks(report).map(({ mend, findings }) => {
    const rules = [...new Set(findings.map(({ rule }) => rule))].map(code);
    return md`${counted(findings.length, 'row', 'rows')} (${joined(rules, ', ')}): ${stepText(mend ?? 'mend the document')}`;
  });
}

function deadlines(entries: readonly Entry[], { document }: AuditPage): readonly Inline[] {
  const tolerated = entries.filter(({ standing }) => standing === 'tolerated');
  const dates = tolerated.flatMap(({ site }) => document.rows[site.row ?? -1]?.until ?? []).sort();
  if (tolerated.length === 0) return [];
  const calls = counted(tolerated.length, 'tolerated call', 'tolerated calls');
  return [md`${calls}: to be mended up to ${dates[0] ?? 'its date'}, when the first of them fails`];
}

function gapAdvice(report: ReportDocument): readonly Inline[] {
  const gaps = loudGaps(report);
  if (gaps.length === 0) return [];
  const declare = md`declare what is named at run time under ${code('loads:')} or ${code('workers:')}, and mend what cannot be found`;
  return [md`${counted(gaps.length, 'gap', 'gaps')} that may hide modules: ${declare}`];
}
