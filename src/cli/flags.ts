import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type CheckOptions,
  COLOUR_WISHES,
  type MeasureOptions,
  type ProjectOptions,
  REPORTERS,
  type ReporterTarget,
  type ReportOptions,
  type SyncOptions,
  TEXT_ONLY,
} from './options.ts';

export const DEFAULT_MAX_FINDINGS = 25;

/** Flags of every command. */
export function addCommonFlags(program: Command): Command {
  return program
    .option('-C, --cwd <dir>', 'run as if started in this folder')
    .addOption(new Option('--color <when>', 'colour the output').choices(COLOUR_WISHES).default('auto'));
}

/** Flags that say which program is judged. */
export function addProjectFlags(command: Command): Command {
  return command
    .option('--audit <file>', 'the audit document (default: fence.audit.yaml)')
    .option('-p, --project <tsconfig>', 'the tsconfig of the project')
    .option('--daemon <name>', 'only this daemon of the document')
    .option('--entry <file>', 'judge this entry module, with or without a document (repeatable)', collected);
}

/** Flags of every command that judges. */
export function addCacheFlags(command: Command): Command {
  return command
    .option('--no-cache', 'analyse anew, and keep nothing for the next run')
    .option(
      '--cache-location <dir>',
      'keep analyses here (default: node_modules/.cache/fence, if there is node_modules)',
    );
}

export function addReportFlags(command: Command): Command {
  return command
    .option('-r, --reporter <name[=file]>', 'text or json, to stdout or a file (repeatable)', collectedReporter)
    .option('--json', 'the same as -r json')
    .option('-q, --quiet', 'a line per error and nothing else')
    .option('--show-allowed', 'list wrapped and safe-fast calls too')
    .option('--include-startup', 'list blocking calls that run at startup')
    .option('--include-unreached', 'list blocking calls in functions that no daemon reaches')
    .option('--max-findings <n>', 'how many findings the text shows', wholeNumber, DEFAULT_MAX_FINDINGS)
    .option('--base <rev>', 'compare with the commit where HEAD left this revision; fail for what was introduced')
    .option('--functions', 'add every function and where it runs to the JSON')
    .option('--timings', 'add the time each stage took');
}

export function addPageFlags(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write the page to this file instead of stdout')
    .option('--check', 'write nothing; fail and show the difference when the file says something else');
}

export function addSyncFlags(command: Command): Command {
  return command
    .option('--audit <file>', 'the audit document (default: fence.audit.yaml)')
    .option('-p, --project <tsconfig>', 'the tsconfig of the project')
    .option('--accept <id...>', 'let these measured calls stay on the loop, with a row each', collectedId)
    .option('--why <reason>', 'why the accepted calls may stay')
    .option('--until <date>', 'record the accepted calls as known violations until this day instead', isoDate)
    .option('--workers', 'pin what the modules of workers call as well, with a row each')
    .option('--dry-run', 'show the difference and write nothing');
}

export function addMeasureFlags(command: Command): Command {
  return command
    .option('--write', 'put the measurements into the document, and beside it those of calls without a row')
    .option('--noisy', 'write even where the machine was too busy to trust the times')
    .option('--from <dir>', 'read the samples of a measurement that was killed, instead of running a command')
    .option('--json', 'print the measurement as JSON');
}

/** Flags as commander hands them over: what was not given is absent. */
type Given<T> = { readonly [Key in keyof T]?: T[Key] };

export type GivenProjectOptions = Given<ProjectOptions>;

export type GivenCheckOptions = Given<Omit<CheckOptions, 'reporters'>> & {
  readonly reporter?: readonly ReporterTarget[];
  readonly json?: boolean;
};

export type GivenReportOptions = Given<ReportOptions>;

export type GivenSyncOptions = Given<SyncOptions>;

export function syncOptions(given: GivenSyncOptions): SyncOptions {
  return { accept: [], workers: false, cache: true, dryRun: false, color: 'auto', ...given };
}

export function reportOptions(given: GivenReportOptions): ReportOptions {
  return { ...projectOptions({}), check: false, ...given };
}

export type GivenMeasureOptions = Given<MeasureOptions>;

export function measureOptions(given: GivenMeasureOptions): MeasureOptions {
  return { ...projectOptions({}), write: false, noisy: false, json: false, ...given };
}

export function projectOptions(given: GivenProjectOptions): ProjectOptions {
  return { entry: [], cache: true, color: 'auto', ...given };
}

export function checkOptions({ reporter, json, ...given }: GivenCheckOptions): CheckOptions {
  const asked: readonly ReporterTarget[] = [...(json === true ? [{ name: 'json' } as const] : []), ...(reporter ?? [])];
  const unique = asked.filter(
    (target, index) => asked.findIndex((other) => other.name === target.name && other.file === target.file) === index,
  );
  return { ...CHECK_DEFAULTS, ...given, reporters: unique.length === 0 ? TEXT_ONLY : unique };
}

const CHECK_DEFAULTS: Omit<CheckOptions, 'reporters'> = {
  ...projectOptions({}),
  quiet: false,
  showAllowed: false,
  includeStartup: false,
  includeUnreached: false,
  maxFindings: DEFAULT_MAX_FINDINGS,
  functions: false,
  timings: false,
};

/** Names of the reporters that would both write to stdout; empty when at most one does. */
export function rivalReporters(reporters: readonly ReporterTarget[]): readonly string[] {
  const names = reporters.filter(({ file }) => file === undefined).map(({ name }) => name);
  return names.length > 1 ? names : [];
}

/** Whether stdout was promised to a machine, for an answer to flags that could not be parsed. */
export function wantsJson(argv: readonly string[]): boolean {
  return argv.some((argument, index) => {
    if (argument === '--json' || argument === '-rjson' || argument === '--reporter=json') return true;
    return argument === 'json' && ['-r', '--reporter'].includes(argv[index - 1] ?? '');
  });
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What follows an option that needs a value is its value, even where it is the next option. */
function collectedId(value: string, before: readonly string[] = []): readonly string[] {
  if (value.startsWith('-')) throw new InvalidArgumentError('It takes ids of calls, as in S-7k2m9q.');
  return [...before, value];
}

function collectedReporter(value: string, before: readonly ReporterTarget[] = []): readonly ReporterTarget[] {
  const [, text = '', file] = /^([^=]*)(?:=(.*))?$/.exec(value) ?? [];
  const name = REPORTERS.find((known) => known === text);
  if (name === undefined) throw new InvalidArgumentError(`There is ${REPORTERS.join(' and ')}.`);
  if (file === '') throw new InvalidArgumentError('The file after "=" is missing.');
  return [...before, file === undefined ? { name } : { name, file }];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}

function isoDate(value: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const isDay = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!isDay) throw new InvalidArgumentError('It takes a day, as in 2027-01-31.');
  return value;
}
