import { blockStart } from './edit-block.ts';
import { additionsByAnchor, type EntryChanges } from './entry-changes.ts';
import type { EntryLayout } from './layout.ts';
import { columnOf, isFirstInLine, lineEndOf, lineStop, nextLine } from './lines.ts';
import { insertion, removal, type Splice } from './splice.ts';

/** Entries between brackets have commas between them; a comma behind the last one is allowed. */
export function flowSplices(entries: readonly EntryLayout[], changes: EntryChanges, source: string): readonly Splice[] {
  const isListed = entries.every((entry) => isFirstInLine(source, entry.start) && lineRest(entry, source) !== null);
  return isListed ? listedSplices(entries, changes, source) : inlineSplices(entries, changes, source);
}

/** What follows an entry in its line, where that is a comma, a comment or nothing: the comma. */
function lineRest({ end }: EntryLayout, source: string): { readonly comma: string } | null {
  const rest = /^(\s*,)?\s*(#.*)?$/.exec(source.slice(end, lineStop(source, end)));
  return rest === null ? null : { comma: rest[1] === undefined ? '' : ',' };
}

/** One entry a line: lines come and go. */
function listedSplices(entries: readonly EntryLayout[], changes: EntryChanges, source: string): readonly Splice[] {
  const { kept } = changes;
  const lineEnd = lineEndOf(source);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  const removals = entries
    .filter((_entry, index) => kept[index] !== true)
    .map((entry) => removal(blockStart(entry, source), nextLine(source, lineStop(source, entry.end))));
  const indent = ' '.repeat(columnOf(source, first.start));
  const lastComma = lineRest(last, source)?.comma ?? '';
  const insertions = [...additionsByAnchor(changes)].flatMap(([anchor, group]) => {
    const isAtEnd = kept.lastIndexOf(true) === (anchor ?? -1);
    const lines = group.map(({ lines: [text = ''] }, index) => {
      const comma = isAtEnd && index === group.length - 1 ? lastComma : ',';
      return `${indent}${text}${comma}`;
    });
    const above = anchor === undefined ? undefined : entries[anchor];
    if (above === undefined)
      return [insertion(blockStart(first, source), lines.map((line) => line + lineEnd).join(''))];
    const missing = lineRest(above, source)?.comma === '' ? [insertion(above.end, ',')] : [];
    return [...missing, insertion(lineStop(source, above.end), lines.map((line) => lineEnd + line).join(''))];
  });
  return [...removals, ...insertions];
}

function inlineSplices(entries: readonly EntryLayout[], changes: EntryChanges, source: string): readonly Splice[] {
  const { kept } = changes;
  const lastKept = kept.lastIndexOf(true);
  const removals = entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    if (kept[index] === true || index > lastKept) return [];
    return [removal(entry.start, next?.start ?? entry.end)];
  });
  const tail = tailRemoval(entries, lastKept, source);
  const insertions = [...additionsByAnchor(changes)].flatMap(([anchor, group]) => {
    const text = group.map(({ lines: [line = ''] }) => line).join(', ');
    const above = anchor === undefined ? undefined : entries[anchor];
    if (above !== undefined) return [insertion(above.end, `, ${text}`)];
    const first = entries[kept.indexOf(true)];
    if (first !== undefined) return [insertion(first.start, `${text}, `)];
    return entries[0] === undefined ? [] : [insertion(entries[0].start, text)];
  });
  return [...removals, ...tail, ...insertions];
}

/** The entries behind the last that stays, with the comma before them; a comment before them stays. */
function tailRemoval(entries: readonly EntryLayout[], lastKept: number, source: string): readonly Splice[] {
  const [above, first, last] = [entries[lastKept], entries[lastKept + 1], entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (above !== undefined && /^\s*,\s*$/.test(source.slice(above.end, first.start))) {
    return [removal(above.end, last.end)];
  }
  const comma = /^\s*,/.exec(source.slice(last.end))?.[0].length ?? 0;
  return [removal(first.start, last.end + comma)];
}
