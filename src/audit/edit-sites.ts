import { entrySplices } from './edit-entries.ts';
import type { PlannedRow } from './edit-rows.ts';
import { mappingSplices } from './edit-value.ts';
import type { Addition } from './entry-changes.ts';
import type { CollectionLayout, EntryLayout, Layout } from './layout.ts';
import { columnOf, lineEndOf, lineStop } from './lines.ts';
import { type Plain, renderBlockRow, renderValue, type Setting } from './render-row.ts';
import { insertion, removal, type Splice } from './splice.ts';

/** The splices that turn the rows of a document into the planned ones. `root` is the whole document. */
export function sitesSplices(
  root: CollectionLayout,
  written: readonly Plain[],
  planned: readonly PlannedRow[],
  source: string,
): readonly Splice[] {
  const entry = root.entries.find(({ key }) => key === 'sites');
  if (entry === undefined) return planned.length === 0 ? [] : [newKey(root, planned, source)];
  const { value } = entry;
  if (value.kind === 'seq' && value.entries.length > 0) return rowSplices(entry, value, written, planned, source);
  return planned.length === 0 ? [] : firstRows(root, entry, planned, source);
}

function rowSplices(
  entry: EntryLayout,
  layout: CollectionLayout,
  written: readonly Plain[],
  planned: readonly PlannedRow[],
  source: string,
): readonly Splice[] {
  const origins = new Map(planned.flatMap(({ origin, value }) => (origin === undefined ? [] : [[origin, value]])));
  const kept = layout.entries.map((_row, index) => origins.has(index));
  const changes = layout.entries.flatMap(({ value }, index) => {
    const [before, after] = [written[index], origins.get(index)];
    if (value.kind !== 'map' || before === undefined || after === undefined || before === after) return [];
    return mappingSplices(value, before, after, source);
  });
  const emptied = planned.length === 0 && layout.setting === 'block' ? [emptyList(entry, source)] : [];
  return [
    ...changes,
    ...emptied,
    ...entrySplices(layout, { kept, additions: additionsOf(planned, layout.setting) }, source),
  ];
}

/** `sites:` without a row reads as if something were missing. */
function emptyList({ keyEnd }: EntryLayout, source: string): Splice {
  return insertion(behindColon(keyEnd, source), ' []');
}

function additionsOf(planned: readonly PlannedRow[], setting: Setting): readonly Addition[] {
  let below: number | undefined;
  return planned.flatMap(({ origin, value }): readonly Addition[] => {
    if (origin !== undefined) {
      below = origin;
      return [];
    }
    return [{ below, lines: linesOf(value, setting) }];
  });
}

function linesOf(row: Plain, setting: Setting): readonly string[] {
  return setting === 'block' ? renderBlockRow(row) : [renderValue(row, 'flow')];
}

/** The first rows of a document that has `sites:` with nothing, or with an empty list. */
function firstRows(
  root: CollectionLayout,
  { keyEnd, value }: EntryLayout,
  planned: readonly PlannedRow[],
  source: string,
): readonly Splice[] {
  const colon = behindColon(keyEnd, source);
  const isOneLine = !source.slice(colon, value.end).includes('\n');
  if (root.setting === 'flow' || !isOneLine) return flowRows(value, planned, colon);
  const lines = blockLines(root, planned, source);
  const text = lines.map((line) => `${lineEndOf(source)}${line}`).join('');
  const emptied = value.kind === 'seq' ? [removal(colon, value.end)] : [];
  return [...emptied, insertion(lineStop(source, value.end), text)];
}

function flowRows(value: Layout, planned: readonly PlannedRow[], colon: number): readonly Splice[] {
  const rows = planned.map((row) => renderValue(row.value, 'flow')).join(', ');
  return value.kind === 'seq' ? [insertion(value.start + 1, rows)] : [insertion(colon, ` [${rows}]`)];
}

function newKey(root: CollectionLayout, planned: readonly PlannedRow[], source: string): Splice {
  const last = root.entries.at(-1);
  if (root.setting === 'flow' || last === undefined) {
    const rows = planned.map((row) => renderValue(row.value, 'flow')).join(', ');
    return insertion(last?.end ?? root.end, `, sites: [${rows}]`);
  }
  const lineEnd = lineEndOf(source);
  const text = [`${rootIndent(root, source)}sites:`, ...blockLines(root, planned, source)].join(lineEnd);
  return insertion(contentEnd(source, last.end), `${lineEnd}${lineEnd}${text}`);
}

/** Behind the last comment of the document, before the `...` that may end it. */
function contentEnd(source: string, lastEntry: number): number {
  const marker = /^\.\.\.(?=\s|$)/m.exec(source.slice(lastEntry));
  return source.slice(0, marker === null ? undefined : lastEntry + marker.index).trimEnd().length;
}

function blockLines(root: CollectionLayout, planned: readonly PlannedRow[], source: string): readonly string[] {
  const indent = `${rootIndent(root, source)}  `;
  return planned.flatMap(({ value }) => renderBlockRow(value)).map((line) => `${indent}${line}`);
}

function rootIndent({ entries }: CollectionLayout, source: string): string {
  const [first] = entries;
  return ' '.repeat(first === undefined ? 0 : columnOf(source, first.start));
}

function behindColon(keyEnd: number, source: string): number {
  return keyEnd + (/^\s*:/.exec(source.slice(keyEnd))?.[0].length ?? 0);
}
