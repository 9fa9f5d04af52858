import type { Place } from '../model/place.ts';
import * as ts from './compiler.ts';

/** Where a node stands, without the comments before it. */
export function placeOf(node: ts.Node, source: ts.SourceFile, file: string): Place {
  const start = ts.getLineAndCharacterOfPosition(source, node.getStart(source));
  const end = ts.getLineAndCharacterOfPosition(source, node.end);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Longest text kept of a node: enough to tell twins apart. */
const LONGEST = 200;

/** The node's source with runs of white space folded to one space, cut with `…` where it is long. */
export function foldedText(node: ts.Node, source: ts.SourceFile): string {
  const start = node.getStart(source);
  const text = source.text.slice(start, Math.min(node.end, start + 4 * LONGEST)).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
