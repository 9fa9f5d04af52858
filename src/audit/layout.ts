import { isMap, isNode, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Setting } from './render-row.ts';

/** Where the values of a document stand in its text: offsets and no library's nodes. Needs source tokens. */
export type Layout = ScalarLayout | CollectionLayout;

export interface ScalarLayout {
  readonly kind: 'scalar';
  readonly start: number;
  /** Behind its last character; a block scalar goes without its last line end. */
  readonly end: number;
  /** The parser's name of its style: `PLAIN`, `QUOTE_SINGLE`, `BLOCK_LITERAL`. */
  readonly style: string | undefined;
  /** Nothing is written: a key without a value. */
  readonly isEmpty: boolean;
}

export interface CollectionLayout {
  readonly kind: 'map' | 'seq';
  readonly setting: Setting;
  readonly start: number;
  readonly end: number;
  readonly entries: readonly EntryLayout[];
}

/** A pair of a mapping or an item of a list. */
export interface EntryLayout {
  /** Undefined for an item of a list. */
  readonly key: string | undefined;
  /** The key, the dash of a block item, or the item itself. */
  readonly start: number;
  /** Behind the key; for an item its start. */
  readonly keyEnd: number;
  /** Behind the last character of the value. */
  readonly end: number;
  readonly value: Layout;
}

export function layoutOf(node: unknown, source: string): Layout {
  if (isMap(node)) return mapLayout(node as YAMLMap<ParsedNode, ParsedNode | null>, source);
  if (isSeq(node)) return seqLayout(node as YAMLSeq<ParsedNode>, source);
  return scalarLayout(node, source);
}

function mapLayout(map: YAMLMap<ParsedNode, ParsedNode | null>, source: string): CollectionLayout {
  const entries = map.items.map(({ key, value }): EntryLayout => {
    const [start, keyEnd] = key.range;
    const inner = value === null ? emptyAt(keyEnd) : layoutOf(value, source);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : '';
    return { key: name, start, keyEnd, end: Math.max(inner.end, keyEnd), value: inner };
  });
  return collection('map', map, entries);
}

function seqLayout(seq: YAMLSeq<ParsedNode>, source: string): CollectionLayout {
  const dashes = dashesOf(seq);
  const entries = seq.items.map((item, index): EntryLayout => {
    const inner = layoutOf(item, source);
    const start = dashes[index] ?? inner.start;
    return { key: undefined, start, keyEnd: start, end: Math.max(inner.end, start + 1), value: inner };
  });
  return collection('seq', seq, entries);
}

function dashesOf({ srcToken }: YAMLSeq<ParsedNode>): readonly (number | undefined)[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items
    .map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset)
    .filter((offset) => offset !== undefined);
}

function collection(
  kind: CollectionLayout['kind'],
  { range, flow }: { readonly range?: readonly number[] | null; readonly flow?: boolean },
  entries: readonly EntryLayout[],
): CollectionLayout {
  const [start = 0, end = 0] = range ?? [];
  const setting = flow === true ? 'flow' : 'block';
  // The parser lets a block collection reach over the blank lines and comments below it.
  return { kind, setting, start, end: setting === 'flow' ? end : (entries.at(-1)?.end ?? end), entries };
}

function scalarLayout(node: unknown, source: string): ScalarLayout {
  if (!isNode(node)) return emptyAt(0);
  const [start = 0, end = 0] = node.range ?? [];
  const style = isScalar(node) ? (node as Scalar).type : undefined;
  const isBlock = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
  const last = isBlock ? source.slice(0, end).trimEnd().length : end;
  return { kind: 'scalar', start, end: last, style, isEmpty: last === start };
}

function emptyAt(offset: number): ScalarLayout {
  return { kind: 'scalar', start: offset, end: offset, style: undefined, isEmpty: true };
}
