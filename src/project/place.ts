import { ts } from 'ts-morph';
import type { Place } from '../model/place.ts';

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

/** The node's source with runs of white space folded to one space. */
export function foldedText(node: ts.Node, source: ts.SourceFile): string {
  return source.text.slice(node.getStart(source), node.end).replace(/\s+/g, ' ');
}
