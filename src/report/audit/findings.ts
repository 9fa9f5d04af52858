import { tierRank } from '../blocks.ts';
import type { ReportFinding } from '../document.ts';
import { sorted } from '../order.ts';
import { counted, enumerated, spokenCall } from '../wording.ts';
import { entryBlocks, stepText } from './entry.ts';
import type { AuditPage } from './facts.ts';
import { foldedTable, folding } from './fold.ts';
import { type Block, code, details, heading, joined, md, paragraph, text } from './markdown.ts';
import { placeLink } from './places.ts';
import { categoriesOff, isLookedFor, SECTIONS, type Section } from './sections.ts';
import { type Entry, findingsAboutRows, isOnLoopOrPinned } from './standing.ts';

/** Every call that the document answers for, by category, and what is wrong with the document itself. */
export function findingBlocks(entries: readonly Entry[], page: AuditPage): readonly Block[] {
  const answered = entries.filter(isOnLoopOrPinned);
  return [
    heading(2, md`Findings`),
    ...SECTIONS.flatMap((section) =>
      sectionBlocks(
        section,
        answered.filter((entry) => entry.section === section),
        page,
      ),
    ),
    ...emptySections(answered, page),
    ...rowFindingBlocks(findingsAboutRows(page.report, entries), page),
  ];
}

/** With more calls than this in a category, those that need no work are folded. */
const OPEN_CALLS = 5;

function sectionBlocks(section: Section, entries: readonly Entry[], page: AuditPage): readonly Block[] {
  if (entries.length === 0) return [];
  const render = (some: readonly Entry[]): readonly Block[] => some.flatMap((entry) => entryBlocks(entry, page));
  const open = sorted(entries.filter(needsWork), (left, right) => tierRank(left.site) - tierRank(right.site));
  const settled = entries.filter((entry) => !needsWork(entry));
  const summary = `${counted(settled.length, 'call', 'calls')} that the code or the document has settled`;
  return [
    heading(3, md`${section}`),
    ...folding(open.slice(0, MOST_ENTRIES), render, 'violations'),
    ...inShort(open.slice(MOST_ENTRIES)),
    ...(entries.length > OPEN_CALLS && settled.length > 0
      ? [details(summary, render(settled.slice(0, MOST_ENTRIES)))]
      : render(settled)),
    ...inShort(settled.slice(MOST_ENTRIES)),
  ];
}

/** Of so many calls in a category each has its code and trail; further ones have a line. */
const MOST_ENTRIES = 60;

function inShort(entries: readonly Entry[]): readonly Block[] {
  if (entries.length === 0) return [];
  const rows = entries.map(({ site, standing }) => [
    code(spokenCall(site.call)),
    code(site.in),
    code(`${site.file}:${site.line}`),
    text(standing),
    code(site.id),
  ]);
  const head = ['Call', 'In', 'Place', 'Verdict', 'Id'];
  return foldedTable(head, rows, 'more in short', code('fence check --show-allowed --max-findings 9999'));
}

/** Categories without a call: those that were looked for, and those that were not. */
function emptySections(entries: readonly Entry[], { document }: AuditPage): readonly Block[] {
  const off = categoriesOff(document);
  const empty = SECTIONS.filter((section) => entries.every((entry) => entry.section !== section));
  const [clean, unknown] = [true, false].map((looked) => empty.filter((each) => isLookedFor(each, off) === looked));
  const sentence = [
    ...(clean?.length ? [`No call on the event loop: ${enumerated(clean)}.`] : []),
    ...(unknown?.length ? [`Not looked for: ${enumerated(unknown)}.`] : []),
  ].join(' ');
  return sentence === '' ? [] : [paragraph(text(sentence))];
}

const needsWork = ({ standing, findings }: Entry): boolean =>
  standing === 'violation' || standing === 'tolerated' || findings.length > 0;

function rowFindingBlocks(findings: readonly ReportFinding[], page: AuditPage): readonly Block[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ rule, file, line, message, next }) => [
    code(rule),
    placeLink(file, line, page),
    text(message),
    joined(next.map(stepText), '; or '),
  ]);
  return [
    heading(3, md`The document`),
    ...foldedTable(['Rule', 'Place', 'Finding', 'Next'], rows, 'findings about the document', code('fence check')),
  ];
}
