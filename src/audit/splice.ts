/** A stretch of text and what is written in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices at one offset are written in the order given; of two stretches that overlap, both are taken out. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let cursor = 0;
  for (const { start, end, text } of [...splices].sort((left, right) => left.start - right.start)) {
    parts.push(source.slice(cursor, Math.max(cursor, start)), text);
    cursor = Math.max(cursor, end);
  }
  return [...parts, source.slice(cursor)].join('');
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });
export const removal = (start: number, end: number): Splice => ({ start, end, text: '' });
export const replacement = (start: number, end: number, text: string): Splice => ({ start, end, text });
