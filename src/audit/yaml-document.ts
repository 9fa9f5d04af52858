import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import type { Place } from '../model/place.ts';
import type { Checked, Problem } from '../model/problem.ts';

export type Range = readonly [number, number, ...number[]];
export type PlaceOf = (range: Range) => Place;
export type ParsedDocument = Document.Parsed;

/** A document without mistakes of syntax; ranges of its nodes become places. */
export interface YamlDocument {
  readonly document: ParsedDocument;
  readonly placeOf: PlaceOf;
}

/** Far above any document in use: 5,000 rows take about 2 MB. The parser takes many seconds beyond this. */
const MAX_LENGTH = 2_000_000;
/** The format itself needs about ten; the composer recurses. */
const MAX_DEPTH = 100;
/** Stray brackets make an error each; nobody reads more. */
const MAX_STRAY = 100;

/** Reads hostile text too: depth and length are bounded, nothing throws. Aliases stay as they are written. */
export function readYamlDocument(text: string, file: string): Checked<YamlDocument> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refusal = unreadable(source, file);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const lines = new LineCounter();
  const composed = compose(source, lines);
  const at = ([start, end]: Range) => placeOf([start, trimmedEnd(source, start, end)], file, lines);
  if ('tooDeepAt' in composed) return { ok: false, problems: [tooDeep(at(composed.tooDeepAt))] };
  const { document, second } = composed;
  const problems = [
    ...document.errors.filter(isNews).map(({ code, message, pos }) => syntaxProblem(code, message, at(pos))),
    ...(second === undefined ? [] : [secondDocument(at(second))]),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { document, placeOf: at } };
}

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
  const composer = new Composer({
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
  });
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
