import { dirname, relative, resolve, sep } from 'node:path';
import type { SiteClass } from '../classify/verdict.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { assembleReport } from '../report/assemble.ts';
import { renderAudit } from '../report/audit/render-audit.ts';
import { unifiedDifference } from '../report/difference.ts';
import type { ReportDocument } from '../report/document.ts';
import { verdictOf } from '../report/summary-lines.ts';
import { quoted } from './commands.ts';
import { sayProblems } from './deliver.ts';
import { type Environment, type ExitCode, readText } from './environment.ts';
import { type Judged, judge } from './judge.ts';
import { type Location, locate } from './location.ts';
import type { ReportOptions } from './options.ts';
import { startStopwatch } from './stopwatch.ts';

/** Writes the audit as a page for people, or tells whether the page that is there is still true. */
export async function report(options: ReportOptions, environment: Environment): Promise<ExitCode> {
  const location = locate(options, environment);
  const committed = committedPage(options, location, environment);
  if (!committed.ok) return sayProblems(committed.problems, options.color, location, environment);
  const judged = await judge(location, options, withoutHistory(environment), startStopwatch(environment.elapsed));
  if (!judged.ok) return sayProblems(judged.problems, options.color, location, environment);
  const document = documentOf(judged.value, options, environment);
  const page = pageOf(document, judged.value, options, location, environment);
  if (committed.value !== undefined) return compare(committed.value, page, options, environment);
  return deliverPage(page, document, options, location, environment);
}

/** The page that `--check` compares with; undefined when a page is to be written. */
function committedPage(
  { output, check }: ReportOptions,
  location: Location,
  environment: Environment,
): Checked<string | undefined> {
  if (!check || output === undefined) return { ok: true, value: undefined };
  const read = environment.files.read(resolve(location.cwd, output));
  if (read.kind === 'text') return { ok: true, value: read.text };
  const problem: Problem =
    read.kind === 'missing'
      ? { ...UNREADABLE, message: `there is no ${output}`, suggestion: `${commandWithoutCheck(environment)} writes it` }
      : { ...UNREADABLE, message: `${output} cannot be read: ${read.why}` };
  return { ok: false, problems: [problem] };
}

const UNREADABLE = { code: 'page-unreadable' } as const;

/** A shallow clone knows less about when a wrap was lost than a full one; the page must not depend on it. */
function withoutHistory(environment: Environment): Environment {
  return { ...environment, git: () => undefined };
}

const ALL_CLASSES: ReadonlySet<SiteClass> = new Set(['wrapped', 'safe-fast', 'violation', 'startup', 'unreached']);

function documentOf(judged: Judged, options: ReportOptions, environment: Environment): ReportDocument {
  const { audit, analysis, judgement } = judged;
  return assembleReport({
    version: environment.version,
    judgement,
    analysis,
    daemons: daemonsOf(judged, options).length,
    rows: audit.rows.length,
    listed: ALL_CLASSES,
    functions: 'left-out',
  });
}

function daemonsOf({ audit }: Judged, { daemon }: ReportOptions): Judged['audit']['daemons'] {
  return audit.daemons.filter(({ name }) => daemon === undefined || name === daemon);
}

function pageOf(
  document: ReportDocument,
  judged: Judged,
  options: ReportOptions,
  location: Location,
  environment: Environment,
): string {
  return renderAudit({
    report: document,
    document: { ...judged.audit, daemons: daemonsOf(judged, options) },
    source: (file) => readText(environment.files, resolve(location.root, file)),
    toRoot: wayToRoot(options, location),
  });
}

/** A page that is printed is meant for the folder of the document. */
function wayToRoot({ output }: ReportOptions, { cwd, root }: Location): string {
  const folder = output === undefined ? root : dirname(resolve(cwd, output));
  const way = relative(folder, root).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

/** A checkout may have changed the line ends; that is no difference. */
function compare(committed: string, page: string, { output = '' }: ReportOptions, environment: Environment): ExitCode {
  const difference = unifiedDifference(output, committed.replaceAll('\r\n', '\n'), page);
  environment.stdout.write(difference);
  if (difference === '') {
    environment.stderr.write(`fence: ${output} is up to date\n`);
    return 0;
  }
  environment.stderr.write(`fence: ${output} is out of date; ${commandWithoutCheck(environment)} writes it anew\n`);
  return 1;
}

function deliverPage(
  page: string,
  document: ReportDocument,
  { output }: ReportOptions,
  { cwd }: Location,
  environment: Environment,
): ExitCode {
  if (output === undefined) {
    environment.stdout.write(page);
    return document.exitCode;
  }
  const updated = environment.files.update(resolve(cwd, output), () => page);
  if (updated.kind === 'failed') {
    environment.stderr.write(`fence: cannot write ${output}: ${updated.why}\n`);
    return 2;
  }
  environment.stderr.write(`fence: wrote ${output}: ${verdictOf(document)}\n`);
  return document.exitCode;
}

/** The command as it was given, to write instead of to compare. */
function commandWithoutCheck({ argv }: Environment): string {
  const words = argv.filter((word) => word !== '--check');
  return ['fence', ...words.map(quoted)].join(' ');
}
