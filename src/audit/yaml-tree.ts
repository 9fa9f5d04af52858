import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { type ParsedDocument, type Range, readYamlDocument, type YamlDocument } from './yaml-document.ts';

/** Steps from the root of a document to a value: keys and indices. */
export type Path = readonly PropertyKey[];

/** One YAML document as plain data that remembers where each value stands. */
export interface YamlTree {
  /** Strings, numbers, booleans, lists and objects. A key without a value is left out, as if it were not written. */
  readonly value: unknown;
  /** Where the value at this path stands; where nothing stands there, the first key of the mapping that lacks it. */
  placeAt(path: Path): Place;
  placeOfKey(path: Path, key: string): Place;
  /** The value at this path as it is written, when it is a scalar. */
  sourceAt(path: Path): string | undefined;
}

/** `tree` is there unless the text cannot be read as YAML at all. */
export interface ReadYaml {
  readonly tree: YamlTree | undefined;
  readonly problems: readonly Problem[];
}

/** Aliases are refused, not expanded. */
export function readYaml(text: string, file: string): ReadYaml {
  const read = readYamlDocument(text, file);
  return read.ok ? plainTree(read.value) : { tree: undefined, problems: read.problems };
}

/** What a document says, as plain data. */
export function plainTree({ document, placeOf: place }: YamlDocument): ReadYaml {
  const problems: Problem[] = [];
  const object: Objection = (range, message, suggestion) =>
    problems.push({ code: 'yaml-syntax', message, place: place(range), suggestion });
  const root = document.contents;
  const value = plain(root, object);
  const tree: YamlTree = {
    value,
    placeAt: (path) => place(rangeAt(document, path)),
    placeOfKey: (path, key) => place(keyRange(document, path, key)),
    sourceAt: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
  return { tree, problems };
}

type Objection = (range: Range, message: string, suggestion: string) => void;

function plain(node: unknown, object: Objection): unknown {
  if (!isNode(node)) return null;
  const range = rangeOf(node);
  if (isAlias(node)) {
    object(range, `the alias *${node.source} is not followed`, 'write the value out');
    return undefined;
  }
  if (node.tag !== undefined) object(range, `the tag ${node.tag} is not used here`, 'write the value without a tag');
  if (isSeq(node)) return node.items.map((item) => plain(item, object));
  if (isMap(node)) return mapping(node, object);
  return isScalar(node) ? scalar(node.value, range, object) : null;
}

function scalar(value: unknown, range: Range, object: Objection): unknown {
  if (typeof value === 'string' && value.includes('\uFFFD')) {
    object(range, 'this text is not valid UTF-8', 'save the file as UTF-8');
  }
  return value;
}

function mapping(node: YAMLMap, object: Objection): unknown {
  const entries = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = keyOf(pair, object);
    if (key === undefined) continue;
    if (seen.has(key)) object(rangeOf(pair.key), `the key "${key}" stands here twice`, 'keep one of them');
    else if (!isEmpty(pair.value)) entries.set(key, valueAtKey(key, pair.value, object));
    seen.add(key);
  }
  return Object.fromEntries(entries);
}

/** The text of a call is the one value that may hold any character of the source it quotes. */
function valueAtKey(key: string, value: unknown, object: Objection): unknown {
  return key === 'text' && isScalar(value) && value.tag === undefined ? value.value : plain(value, object);
}

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

function keyOf(pair: Pair, object: Objection): string | undefined {
  const { key } = pair;
  if (!isScalar(key)) {
    object(rangeOf(key), 'a key must be plain text', 'write a name before the colon');
    return undefined;
  }
  const text = key.source ?? String(key.value);
  if (text !== '<<') return text;
  object(rangeOf(key), 'the merge key << is not used here', 'write the values out');
  return undefined;
}

function rangeOf(node: unknown): Range {
  return (isNode(node) && node.range) || [0, 0];
}

function nodeAt(document: ParsedDocument, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function rangeAt(document: ParsedDocument, path: Path): Range {
  const node = nodeAt(document, path);
  if (isNode(node)) return rangeOf(node);
  return path.length === 0 ? [0, 0] : headRange(document, path.slice(0, -1));
}

function headRange(document: ParsedDocument, path: Path): Range {
  const node = nodeAt(document, path);
  const first = isMap(node) ? node.items[0] : undefined;
  return first === undefined ? rangeAt(document, path) : rangeOf(first.key);
}

function keyRange(document: ParsedDocument, path: Path, key: string): Range {
  const parent = nodeAt(document, path);
  const pair = isMap(parent)
    ? parent.items.find(({ key: node }) => isScalar(node) && (node.source ?? String(node.value)) === key)
    : undefined;
  return pair === undefined ? rangeAt(document, path) : rangeOf(pair.key);
}
