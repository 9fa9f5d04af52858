import { type Expectation, parseExpectation, type Realm } from './expectation.ts';

/** One file of a case, by its path relative to the case. */
export interface CaseFile {
  readonly path: string;
  readonly text: string;
}

/** What the comments of one file say. */
export interface FileExpectations {
  readonly path: string;
  readonly expectations: readonly Expectation[];
  /** Realms that load the file; undefined when the file does not say. */
  readonly realms: readonly Realm[] | undefined;
  /** The file has no site and no gap. */
  readonly none: boolean;
  /** Comments that say nothing, each with its place. */
  readonly complaints: readonly string[];
}

interface Comment {
  readonly text: string;
  /** Where it stands. */
  readonly at: number;
  /** The line it speaks of: its own, or the next line of text when it stands alone. */
  readonly about: number;
}

/** Reads the expectations of a file. A comment that begins with `expect` and does not parse is a complaint. */
export function expectationsIn({ path, text }: CaseFile): FileExpectations {
  const read = commentsIn(path, text).map((comment) => ({
    comment,
    parsed: parseExpectation(comment.text, path, comment.about),
  }));
  const expectations = read.flatMap(({ parsed }) => (parsed.kind === 'facts' ? parsed.expectations : []));
  const realms = read.flatMap(({ parsed }) => (parsed.kind === 'realms' ? [parsed.realms] : []));
  const none = read.some(({ parsed }) => parsed.kind === 'none');
  const malformed = read.flatMap(({ comment, parsed }) =>
    parsed.kind === 'malformed' ? [`${path}:${comment.at} "${comment.text}" does not parse: ${parsed.why}`] : [],
  );
  const complaints = [
    ...malformed,
    ...(realms.length > 1 ? [`${path} says more than once which realm loads it`] : []),
    ...(none && expectations.some(({ mode }) => mode !== 'todo') ? [`${path} expects none and more`] : []),
  ];
  return { path, expectations, realms: realms[0], none, complaints };
}

function commentsIn(path: string, text: string): readonly Comment[] {
  const marker = /\.ya?ml$/.test(path) ? /^(.*?)(?<=^|\s)#\s*(expect\b.*)$/ : /^(.*?)\/\/\s*(expect\b.*)$/;
  const lines = text.split('\n');
  return lines.flatMap((line, index): readonly Comment[] => {
    const [, before, comment] = marker.exec(line.trimEnd()) ?? [];
    if (before === undefined || comment === undefined) return [];
    const alone = before.trim() === '';
    return [{ text: comment, at: index + 1, about: alone ? nextTextAfter(lines, index, marker) : index + 1 }];
  });
}

function nextTextAfter(lines: readonly string[], from: number, marker: RegExp): number {
  const next = lines.findIndex((line, index) => index > from && line.trim() !== '' && !isAlone(line, marker));
  return next < 0 ? from + 1 : next + 1;
}

function isAlone(line: string, marker: RegExp): boolean {
  return marker.exec(line.trimEnd())?.[1]?.trim() === '';
}
