import type { ReportDocument, ReportError } from './document.ts';
import { codeFrame } from './frame.ts';
import { labelled } from './lines.ts';
import type { Look } from './text-options.ts';
import { counted, enumerated } from './wording.ts';

/** Exit 2 for people: every problem with its place and what to do, then a line that says what came of it. */
export function renderProblems(report: ReportDocument, look: Look, outcome = 'nothing was judged'): string {
  const lines = [...report.errors.flatMap((error) => problemLines(error, look)), closing(report.errors, outcome)];
  return lines.map((line) => `${line}\n`).join('');
}

function problemLines(error: ReportError, look: Look): readonly string[] {
  const { colours, prefix } = look;
  const severity = colours.error('error');
  const help = (error.suggestion ?? '').split('\n').filter((line) => line !== '');
  const place = placeOf(error);
  const helpLines = help.map((line, index) => labelled(index === 0 ? 'help' : '', look.commands(line), look));
  if (place === undefined) return [`fence: ${severity}  ${error.message}`, ...helpLines];
  const where = colours.place(`${prefix}${place.file}:${place.line}:${place.column}`);
  const source = look.source(place.file);
  const frame = source === undefined ? [] : codeFrame(source, place, colours);
  return [`${where}  ${severity}  ${error.message}`, ...frame, ...helpLines];
}

interface ErrorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function placeOf({ file, line, column, endLine, endColumn }: ReportError): ErrorPlace | undefined {
  if (file === null || line === null || column === null) return undefined;
  return { file, line, column, endLine: endLine ?? line, endColumn: endColumn ?? column };
}

function closing(errors: readonly ReportError[], outcome: string): string {
  const files = [...new Set(errors.flatMap((error) => (error.file === null ? [] : [error.file])))];
  const where = files.length === 0 ? '' : ` in ${enumerated(files)}`;
  return `fence: ${counted(errors.length, 'problem', 'problems')}${where}; ${outcome}.`;
}
