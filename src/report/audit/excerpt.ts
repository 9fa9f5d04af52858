import type { ReportSite } from '../document.ts';
import type { AuditPage } from './facts.ts';
import { type Block, fenced } from './markdown.ts';

const LINES_ABOVE = 1;
const MOST_LINES = 8;
/** Longer lines are generated code. */
const LONGEST_LINE = 200;

/** The call with the line above it, moved to the left; the call's own text where the source cannot be shown. */
export function excerpt(site: ReportSite, page: AuditPage): Block {
  const lines = linesOf(site, page.source(site.file));
  const shown = lines.length > 0 ? dedented(lines) : [shortened(site.text)];
  return fenced(shown.join('\n'), languageOf(site.file));
}

function linesOf({ line, endLine }: ReportSite, source: string | undefined): readonly string[] {
  const all = source?.split(/\r?\n/) ?? [];
  const first = Math.max(0, line - 1 - LINES_ABOVE);
  const lines = all.slice(first, Math.min(endLine, first + MOST_LINES)).map((each) => each.trimEnd());
  return lines.some((each) => each.length > LONGEST_LINE) ? [] : withoutEmptyStart(lines);
}

const withoutEmptyStart = (lines: readonly string[]): readonly string[] =>
  lines[0]?.trim() === '' ? lines.slice(1) : lines;

function dedented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}

const shortened = (text: string): string => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);

/** What GitHub colours by: the extension without `c` and `m` of `.cts` and `.mjs`. */
const languageOf = (file: string): string => /\.[cm]?([jt]sx?)$/.exec(file)?.[1] ?? '';
