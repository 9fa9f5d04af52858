/** Offsets of lines in a text whose lines end in LF or CRLF. */

/** The line end that the text uses. */
export function lineEndOf(source: string): string {
  return /\r?\n/.exec(source)?.[0] ?? '\n';
}

export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of this offset ends, before its line end. */
export function lineStop(source: string, offset: number): number {
  const feed = source.indexOf('\n', offset);
  if (feed < 0) return source.length;
  return feed > 0 && source[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the next line starts; the end of the text when there is none. */
export function nextLine(source: string, offset: number): number {
  const feed = source.indexOf('\n', offset);
  return feed < 0 ? source.length : feed + 1;
}

export function lineAt(source: string, offset: number): string {
  return source.slice(lineStart(source, offset), lineStop(source, offset));
}

/** How far into its line an offset is. */
export function columnOf(source: string, offset: number): number {
  return offset - lineStart(source, offset);
}

/** Whether nothing but white space stands before the offset in its line. */
export function isFirstInLine(source: string, offset: number): boolean {
  return source.slice(lineStart(source, offset), offset).trim() === '';
}

/** The column of the comment that is all of a line, or undefined for any other line. */
export function commentColumn(line: string): number | undefined {
  const match = /^\s*(?=#)/.exec(line);
  return match?.[0].length;
}
