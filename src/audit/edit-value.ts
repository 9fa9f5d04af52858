import { isDeepStrictEqual } from 'node:util';
import { entrySplices } from './edit-entries.ts';
import type { Addition } from './entry-changes.ts';
import type { CollectionLayout, EntryLayout, ScalarLayout } from './layout.ts';
import { lineStop } from './lines.ts';
import { isPlain, orderedKeys, type Plain, renderPair, renderScalar, renderValue, type Setting } from './render-row.ts';
import { insertion, replacement, type Splice } from './splice.ts';

/** The fewest splices that turn a written mapping from one value into another. */
export function mappingSplices(
  layout: CollectionLayout,
  before: Plain,
  after: Plain,
  source: string,
): readonly Splice[] {
  const { entries, setting } = layout;
  const kept = entries.map(({ key }) => key !== undefined && after[key] !== undefined);
  const changes = entries.flatMap((entry, index) => {
    const { key = '' } = entry;
    if (kept[index] !== true || isDeepStrictEqual(before[key], after[key])) return [];
    return valueSplices(entry, before[key], after[key], setting, source);
  });
  const missing = orderedKeys(after).filter((key) => !entries.some((entry) => entry.key === key));
  const additions = missing.map(
    (key): Addition => ({
      below: placeFor(key, after, entries, kept),
      lines: [renderPair(key, after[key], setting)],
    }),
  );
  return [...changes, ...entrySplices(layout, { kept, additions }, source)];
}

/** A key is written below the last of the keys that come before it. */
function placeFor(
  key: string,
  after: Plain,
  entries: readonly EntryLayout[],
  kept: readonly boolean[],
): number | undefined {
  const order = orderedKeys(after);
  const earlier = order.slice(0, order.indexOf(key));
  const index = entries.findLastIndex((entry, at) => kept[at] === true && earlier.includes(entry.key ?? ''));
  return index < 0 ? undefined : index;
}

function valueSplices(
  entry: EntryLayout,
  before: unknown,
  after: unknown,
  setting: Setting,
  source: string,
): readonly Splice[] {
  const { value } = entry;
  if (value.kind === 'map' && isPlain(before) && isPlain(after)) return mappingSplices(value, before, after, source);
  if (value.kind === 'seq' && Array.isArray(before) && Array.isArray(after) && value.entries.length > 0) {
    return listSplices(value, before, after, source);
  }
  if (value.kind === 'scalar') return [scalarSplice(entry, value, after, setting, source)];
  return [replacement(value.start, value.end, renderValue(after, setting))];
}

/** Items that stay are not touched; the others go, and what is new comes last. */
function listSplices(
  layout: CollectionLayout,
  before: readonly unknown[],
  after: readonly unknown[],
  source: string,
): readonly Splice[] {
  const kept = before.map((item) => after.includes(item));
  const dash = layout.setting === 'block' ? '- ' : '';
  const additions = after
    .filter((item) => !before.includes(item))
    .map((item): Addition => ({ below: before.length - 1, lines: [`${dash}${renderValue(item, layout.setting)}`] }));
  return entrySplices(layout, { kept, additions }, source);
}

function scalarSplice(
  { keyEnd }: EntryLayout,
  { start, end, style, isEmpty }: ScalarLayout,
  after: unknown,
  setting: Setting,
  source: string,
): Splice {
  if (isEmpty) {
    const colon = /^\s*:/.exec(source.slice(keyEnd))?.[0].length ?? 0;
    return insertion(keyEnd + colon, ` ${renderValue(after, setting)}`);
  }
  const text = typeof after === 'object' ? renderValue(after, setting) : renderScalar(after, setting, style);
  return replacement(start, end, `${text}${headerComment(source, start, style)}`);
}

/** `# note` of `text: | # note`, which would otherwise go with the block scalar. */
function headerComment(source: string, start: number, style: string | undefined): string {
  if (style !== 'BLOCK_LITERAL' && style !== 'BLOCK_FOLDED') return '';
  return /\s#.*$/.exec(source.slice(start, lineStop(source, start)))?.[0] ?? '';
}
