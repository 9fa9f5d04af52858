import type { CollectionLayout, EntryLayout } from './layout.ts';
import { columnOf, commentColumn, isFirstInLine, lineAt, lineEndOf, lineStart, lineStop, nextLine } from './lines.ts';
import { insertion, removal, type Splice } from './splice.ts';

/** Entries to write into a collection: the lines of one, below the entry with this index, or above all. */
export interface Addition {
  readonly below: number | undefined;
  /** In a flow collection there is one line. */
  readonly lines: readonly string[];
}

/**
 * Takes entries out of a collection and writes others into it. A comment directly above an entry, at its column and
 * without a blank line between, belongs to it and goes with it; so do comments below it that are indented deeper, and
 * the one at the end of its line. Everything else stays.
 */
export function entrySplices(
  { entries, setting }: CollectionLayout,
  kept: readonly boolean[],
  additions: readonly Addition[],
  source: string,
): readonly Splice[] {
  const gone = entries.flatMap((_entry, index) => (kept[index] === true ? [] : [index]));
  const removals = gone.map((index) =>
    setting === 'block' ? blockRemoval(entries, index, source) : flowRemoval(entries, index, kept, source),
  );
  const insertions = additions.flatMap(({ below, lines }) => {
    const above = below === undefined ? undefined : entries[nearestKept(kept, below)];
    return setting === 'block'
      ? [blockInsertion(entries, above, lines, source)]
      : flowInsertion(entries, above, lines, source);
  });
  return [...removals, ...insertions];
}

function nearestKept(kept: readonly boolean[], below: number): number {
  return kept.slice(0, below + 1).lastIndexOf(true);
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
function blockStart({ start }: EntryLayout, source: string): number {
  const column = columnOf(source, start);
  let first = lineStart(source, start);
  while (first > 0 && commentColumn(lineAt(source, first - 1)) === column) first = lineStart(source, first - 1);
  return first;
}

function blockRemoval(entries: readonly EntryLayout[], index: number, source: string): Splice {
  const [entry, next] = [entries[index], entries[index + 1]];
  if (entry === undefined) return removal(0, 0);
  // The first key of a row stands behind its dash.
  if (!isFirstInLine(source, entry.start)) return removal(entry.start, next?.start ?? entry.end);
  const start = blockStart(entry, source);
  const stop = blockStop(entry, source);
  const end = nextLine(source, stop);
  const isLast = source.slice(end).trim() === '';
  if (isLast && index > 0) return removal(withoutBlankLines(source, start), stop);
  const doubled = isBlank(source, end) && (index === 0 || isBlank(source, start - 1));
  return removal(start, doubled ? nextLine(source, end) : end);
}

/** The last entry takes the line end before it instead of the one behind it. */
function withoutBlankLines(source: string, start: number): number {
  return source.slice(0, start).trimEnd().length;
}

function isBlank(source: string, offset: number): boolean {
  return offset >= 0 && offset < source.length && lineAt(source, offset).trim() === '';
}

function blockInsertion(
  entries: readonly EntryLayout[],
  above: EntryLayout | undefined,
  lines: readonly string[],
  source: string,
): Splice {
  const [first] = entries;
  const lineEnd = lineEndOf(source);
  const indent = ' '.repeat(first === undefined ? 0 : columnOf(source, first.start));
  const text = lines.map((line) => `${indent}${line}`).join(lineEnd);
  if (above === undefined) return insertion(first === undefined ? 0 : blockStart(first, source), `${text}${lineEnd}`);
  const blank = isSpaced(entries, source) ? lineEnd : '';
  return insertion(blockStop(above, source), `${lineEnd}${blank}${text}`);
}

/** Whether blank lines stand between the items of a list. */
function isSpaced(entries: readonly EntryLayout[], source: string): boolean {
  const last = entries.at(-1);
  return (
    last !== undefined && last.key === undefined && entries.length > 1 && isBlank(source, blockStart(last, source) - 1)
  );
}

/** `a, ` before the next or `, b` behind the one before; where a comment stands between, the comma alone. */
function flowRemoval(entries: readonly EntryLayout[], index: number, kept: readonly boolean[], source: string): Splice {
  const [before, entry, next] = [entries[index - 1], entries[index], entries[index + 1]];
  if (entry === undefined) return removal(0, 0);
  if (kept.slice(0, index).includes(true) && before !== undefined && isComma(source.slice(before.end, entry.start))) {
    return removal(before.end, entry.end);
  }
  if (next !== undefined && isComma(source.slice(entry.end, next.start))) return removal(entry.start, next.start);
  const comma = /^\s*,/.exec(source.slice(entry.end))?.[0].length ?? 0;
  return removal(entry.start, entry.end + comma);
}

const isComma = (between: string): boolean => /^\s*,\s*$/.test(between);

function flowInsertion(
  entries: readonly EntryLayout[],
  above: EntryLayout | undefined,
  [text = '']: readonly string[],
  source: string,
): readonly Splice[] {
  const [first] = entries;
  if (above === undefined) return first === undefined ? [] : [insertion(first.start, `${text}, `)];
  const { start, end } = above;
  const rest = /^(\s*,)?\s*(#.*)?$/.exec(source.slice(end, lineStop(source, end)));
  if (rest === null || !isFirstInLine(source, start)) return [insertion(end, `, ${text}`)];
  const [, comma] = rest;
  const line = `${lineEndOf(source)}${' '.repeat(columnOf(source, start))}${text}${comma ?? ''}`;
  return [...(comma === undefined ? [insertion(end, ',')] : []), insertion(lineStop(source, end), line)];
}
