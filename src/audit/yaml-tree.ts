import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

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

/** Far above any document in use: 5,000 rows take about 2 MB. The parser takes many seconds beyond this. */
const MAX_LENGTH = 2_000_000;
/** The format itself needs about ten; the composer recurses. */
const MAX_DEPTH = 100;
/** Stray brackets make an error each; nobody reads more. */
const MAX_STRAY = 100;

/** Reads hostile text too: aliases are never expanded, depth and length are bounded, nothing throws. */
export function readYaml(text: string, file: string): ReadYaml {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refusal = unreadable(source, file);
  if (refusal !== undefined) return { tree: undefined, problems: [refusal] };
  const lines = new LineCounter();
  const composed = compose(source, lines);
  const place = ([start, end]: Range) => placeOf([start, trimmedEnd(source, start, end)], file, lines);
  if ('tooDeepAt' in composed) return { tree: undefined, problems: [tooDeep(place(composed.tooDeepAt))] };
  const news = composed.document.errors.filter(isNews);
  const syntax = news.map(({ code, message, pos }) => syntaxProblem(code, message, place(pos)));
  if (composed.second !== undefined) syntax.push(secondDocument(place(composed.second)));
  if (syntax.length > 0) return { tree: undefined, problems: syntax };
  return plainTree(composed.document, place);
}

type Range = readonly [number, number, ...number[]];
type PlaceOf = (range: Range) => Place;
type ParsedDocument = Document.Parsed;

function placeOf([start, end]: Range, file: string, lines: LineCounter): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/** The composer counts the line break after a block as part of it. */
function trimmedEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(source.charAt(last - 1))) last -= 1;
  return last;
}

function unreadable(source: string, file: string): Problem | undefined {
  const start: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (source.length > MAX_LENGTH) {
    const [length, most] = [source.length, MAX_LENGTH].map((count) => count.toLocaleString('en-US'));
    const message = `the document has ${length} characters; at most ${most} are read`;
    return { code: 'audit-unreadable', message, place: start };
  }
  if (source.includes('\0') || source.startsWith('\uFFFD')) {
    const suggestion = 'save the file as UTF-8';
    return { code: 'audit-unreadable', message: 'the document is not UTF-8 text', place: start, suggestion };
  }
  return undefined;
}

type Composed =
  | { readonly document: ParsedDocument; readonly second: Range | undefined }
  | { readonly tooDeepAt: Range };

function compose(source: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine);
  // `uniqueKeys` compares every key with every other; duplicates are found in one pass below.
  const composer = new Composer({ prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: false });
  lines.addNewLine(0);
  const documents: ParsedDocument[] = [];
  for (const document of composer.compose(tokensOf(source, parser), true, source.length)) {
    documents.push(document);
    if (documents.length > 1) break;
  }
  const [document, second] = documents;
  if (document === undefined || parser.stack.length > MAX_DEPTH) return { tooDeepAt: [parser.offset, parser.offset] };
  return { document, second: second?.range };
}

/** Ends early, with the parser's stack left above the limit, where the nesting is too deep. */
function* tokensOf(source: string, parser: Parser): Generator<CST.Token> {
  let stray = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') stray += 1;
      yield token;
    }
    if (parser.stack.length > MAX_DEPTH || stray > MAX_STRAY) return;
  }
  yield* parser.end();
}

function tooDeep(place: Place): Problem {
  return { code: 'yaml-syntax', message: 'the document is nested too deeply', place };
}

function secondDocument(place: Place): Problem {
  const suggestion = 'keep everything in one document, without a second ---';
  return { code: 'yaml-syntax', message: 'the file holds more than one YAML document', place, suggestion };
}

/** After one mistake nothing is where the parser expects it. */
function isNews({ code }: { readonly code: string }, index: number): boolean {
  return index === 0 || code !== 'UNEXPECTED_TOKEN';
}

const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds ": " in quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  MISSING_CHAR: 'close the quote or bracket; text with special characters goes in quotes',
};

function syntaxProblem(code: string, message: string, place: Place): Problem {
  const [first = message] = message.split('\n');
  const hint = SYNTAX_HINTS[code];
  const problem: Problem = { code: 'yaml-syntax', message: `YAML: ${first}`, place };
  return hint === undefined ? problem : { ...problem, suggestion: hint };
}

function plainTree(document: ParsedDocument, place: PlaceOf): ReadYaml {
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
