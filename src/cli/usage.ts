import { CommanderError } from 'commander';
import { nearest } from '../audit/did-you-mean.ts';
import { bugReport, problemReport } from '../report/failure.ts';
import { renderJson } from '../report/json.ts';
import { messageOf, reportBug } from './bug.ts';
import type { Environment, ExitCode } from './environment.ts';
import { rivalReporters, wantsJson } from './flags.ts';
import type { ReporterTarget } from './options.ts';

/** Whatever ended the program early, as an exit code; a machine that was promised a document gets one. */
export function reportThrown(thrown: unknown, environment: Environment): ExitCode {
  if (thrown instanceof CommanderError) return reportUsage(thrown, environment);
  if (wantsJson(environment.argv)) {
    environment.stdout.write(renderJson(bugReport(environment.version, messageOf(thrown))));
  }
  return reportBug(thrown, environment);
}

/** Commander ends help and version with a throw too; everything else it throws is a command line it cannot take. */
function reportUsage(thrown: CommanderError, environment: Environment): ExitCode {
  if (thrown.exitCode === 0) return 0;
  const [message, suggestion] = spoken(thrown.message);
  const hint = suggestion === undefined ? '' : `\n  ${suggestion}`;
  environment.stderr.write(`fence: ${message}${hint}\nfence --help lists the commands and flags.\n`);
  if (wantsJson(environment.argv)) {
    const problem = { code: 'usage', message, ...(suggestion === undefined ? {} : { suggestion }) } as const;
    environment.stdout.write(renderJson(problemReport(environment.version, [problem])));
  }
  return 2;
}

/** `error: unknown option '--jsn'\n(Did you mean --json?)` as a message and a suggestion. */
function spoken(text: string): readonly [string, string | undefined] {
  const [first = '', ...rest] = text.replace(/^error: /, '').split('\n');
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  return [first, suggestion === '' ? undefined : suggestion];
}

/** Why `fence chekc`, `fence --json init` and `fence src/bot.ts` are refused. */
export function commandRefusal(word: string, commands: readonly string[]): string {
  if (commands.includes(word)) return `error: the command comes first: fence ${word} [flags]`;
  if (/[./\\*]/.test(word)) return fileListRefusal();
  const meant = nearest(word, commands);
  return `error: unknown command '${word}'${meant === undefined ? '' : `\n(Did you mean ${meant}?)`}`;
}

export function commandToMeasureRefusal(
  command: readonly string[],
  { from }: { readonly from?: string },
): string | undefined {
  if (from === undefined && command.length === 0) {
    return 'error: there is no command to measure\n(Say which, after --: fence measure -- npm test.)';
  }
  return from !== undefined && command.length > 0
    ? 'error: --from reads the samples of a run that is over; it takes no command'
    : undefined;
}

export function fileListRefusal(): string {
  const message = 'error: fence judges whole programs, so call it without the file list';
  return `${message}\n(With lint-staged: () => 'fence check'.)`;
}

export function rivalRefusal(reporters: readonly ReporterTarget[]): string | undefined {
  const [first, second] = rivalReporters(reporters);
  if (first === undefined || second === undefined) return undefined;
  return `error: ${first} and ${second} would both write to stdout\n(Give one a file: -r ${second}=fence.${second})`;
}
