import { codeFrameColumns } from '@babel/code-frame';
import type { Colours } from './colours.ts';

export interface FramePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines longer than this are generated code: a frame of one would fill the screen. */
const LONGEST_LINE = 400;

/** The line a place stands on with the one above it, the place underlined; empty when the source cannot show it. */
export function codeFrame(source: string, place: FramePlace, colours: Colours): readonly string[] {
  const text = source.split(/\r?\n/)[place.line - 1];
  if (text === undefined || text.length > LONGEST_LINE) return [];
  const endColumn = place.endLine === place.line ? place.endColumn : text.length + 1;
  const frame = codeFrameColumns(
    source,
    { start: { line: place.line, column: place.column }, end: { line: place.line, column: endColumn } },
    { linesAbove: 1, linesBelow: 0, highlightCode: false },
  );
  return frame.split('\n').map((line) => paintLine(line, colours));
}

function paintLine(line: string, colours: Colours): string {
  const [, marker = '', gutter = '', code = ''] = /^([> ])([\s\d]*)\|(.*)$/.exec(line) ?? [];
  const painted = /^\s*\^+\s*$/.test(code) ? colours.error(code) : code;
  return `${marker === '>' ? colours.error('>') : marker}${colours.faint(`${gutter}│`)}${painted}`.trimEnd();
}
