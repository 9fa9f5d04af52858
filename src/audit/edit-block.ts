import { additionsByAnchor, type EntryChanges } from './entry-changes.ts';
import type { EntryLayout } from './layout.ts';
import { columnOf, commentColumn, isFirstInLine, lineAt, lineEndOf, lineStart, lineStop, nextLine } from './lines.ts';
import { insertion, removal, type Splice } from './splice.ts';

/** Entries of block style stand on lines of their own. */
export function blockSplices(
  entries: readonly EntryLayout[],
  changes: EntryChanges,
  source: string,
): readonly Splice[] {
  const { kept, additions } = changes;
  // Where nothing stays, the new entries take the place of the last one, so that the line end behind it stays.
  const replaced = kept.includes(true) || additions.length === 0 ? undefined : entries.length - 1;
  const removals = entries.flatMap((entry, index) => {
    if (kept[index] === true) return [];
    if (index === replaced) return [removal(blockStart(entry, source), blockStop(entry, source))];
    return [blockRemoval(entries, index, kept, source)];
  });
  const insertions = [...additionsByAnchor(changes)].map(([anchor, group]) => {
    const lines = group.map((addition) => indented(addition.lines, entries, source));
    const at = anchor === undefined ? undefined : entries[anchor];
    const first = entries[replaced ?? kept.indexOf(true)];
    if (at !== undefined) return below(at, lines, entries, source);
    return above(first, lines, replaced === undefined ? lineEndOf(source) : '', source);
  });
  return [...removals, ...insertions];
}

function indented(lines: readonly string[], [first]: readonly EntryLayout[], source: string): string {
  const indent = ' '.repeat(first === undefined ? 0 : columnOf(source, first.start));
  return lines.map((line) => `${indent}${line}`).join(lineEndOf(source));
}

function below(above: EntryLayout, texts: readonly string[], entries: readonly EntryLayout[], source: string): Splice {
  const lineEnd = lineEndOf(source);
  const separator = isSpaced(entries, source) ? lineEnd + lineEnd : lineEnd;
  return insertion(blockStop(above, source), texts.map((text) => `${separator}${text}`).join(''));
}

function above(entry: EntryLayout | undefined, texts: readonly string[], behind: string, source: string): Splice {
  const at = entry === undefined ? 0 : blockStart(entry, source);
  return insertion(at, `${texts.join(lineEndOf(source))}${behind}`);
}

/** Where an entry ends in its lines: behind its trailing comment and the deeper comments directly below it. */
function blockStop({ start, end }: EntryLayout, source: string): number {
  const column = columnOf(source, start);
  let stop = lineStop(source, end);
  for (let next = nextLine(source, stop); next < source.length; next = nextLine(source, next)) {
    const comment = commentColumn(lineAt(source, next));
    if (comment === undefined || comment <= column) break;
    stop = lineStop(source, next);
  }
  return stop;
}

/** Where an entry begins in its lines: with the comments directly above it, at its column. */
export function blockStart({ start }: EntryLayout, source: string): number {
  const column = columnOf(source, start);
  let first = lineStart(source, start);
  while (first > 0 && commentColumn(lineAt(source, first - 1)) === column) first = lineStart(source, first - 1);
  return first;
}

function blockRemoval(
  entries: readonly EntryLayout[],
  index: number,
  kept: readonly boolean[],
  source: string,
): Splice {
  const entry = entries[index];
  if (entry === undefined) return removal(0, 0);
  const next = entries.find((_other, at) => at > index && kept[at] === true);
  // The first key of a row stands behind its dash, and so does the one that follows it there.
  if (!isFirstInLine(source, entry.start)) return removal(entry.start, next?.start ?? entry.end);
  const start = blockStart(entry, source);
  const stop = blockStop(entry, source);
  const end = nextLine(source, stop);
  const isTail = kept.includes(true) && !kept.slice(index).includes(true);
  // The last entry takes the line end before it: the one behind it may be the last of the text, or have new lines before it.
  if (isTail) return removal(source.slice(0, start).trimEnd().length, stop);
  const doubled = isBlank(source, end) && (index === 0 || isBlank(source, start - 1));
  return removal(start, doubled ? nextLine(source, end) : end);
}

function isBlank(source: string, offset: number): boolean {
  return offset >= 0 && offset < source.length && lineAt(source, offset).trim() === '';
}

/** Whether blank lines stand between the items of a list. */
function isSpaced(entries: readonly EntryLayout[], source: string): boolean {
  const last = entries.at(-1);
  if (last === undefined || last.key !== undefined || entries.length < 2) return false;
  return isBlank(source, blockStart(last, source) - 1);
}
