import { Command } from 'commander';
import type { Environment, ExitCode } from './environment.ts';
import {
  addCacheFlags,
  addCommonFlags,
  addMeasureFlags,
  addPageFlags,
  addProjectFlags,
  addReportFlags,
  addSyncFlags,
  checkOptions,
  type GivenCheckOptions,
  type GivenMeasureOptions,
  type GivenProjectOptions,
  type GivenReportOptions,
  type GivenSyncOptions,
  measureOptions,
  projectOptions,
  reportOptions,
  syncOptions,
} from './flags.ts';
import type { InitOptions } from './options.ts';
import { commandRefusal, commandToMeasureRefusal, fileListRefusal, reportThrown, rivalRefusal } from './usage.ts';

/**
 * Runs the command that the arguments name and returns the exit code. Commands are loaded when they run, so that help,
 * version and a bad flag answer at once.
 */
export async function run(environment: Environment): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = buildProgram(environment, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...environment.argv], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    return reportThrown(thrown, environment);
  }
}

type Finish = (code: ExitCode) => void;

function buildProgram(environment: Environment, finish: Finish): Command {
  const program = addCommonFlags(new Command('fence'))
    .description(
      "Fails a build when a Node daemon makes a blocking call on its event loop that the document doesn't allow.",
    )
    .version(environment.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => environment.stdout.write(text),
      writeErr: (text) => environment.stderr.write(text),
      outputError: () => undefined,
    })
    .exitOverride();
  const check = addCheck(program, environment, finish);
  addInit(program, environment, finish);
  addWhy(program, environment, finish);
  addMeasure(program, environment, finish);
  addReport(program, environment, finish);
  addSync(program, environment, finish);
  return program.addHelpText('after', () => `\nFlags of check, the default:\n${flagsOf(check)}\n\n${EXIT_CODES}`);
}

const EXIT_CODES = `Exit codes: 0 nothing to fix, 1 findings, 2 could not judge, 3 a bug in fence.`;

const MEASURE_EXIT_CODES =
  'Exit codes: 0 measured, 1 measured and the command failed, 2 could not measure or write, 3 a bug in fence.';

function addCheck(program: Command, environment: Environment, finish: Finish): Command {
  const check = program
    .command('check', { isDefault: true })
    .description('judge the daemons against the audit document; writes nothing but its cache')
    .argument('[files...]', 'none: whole programs are judged')
    .usage('[options]')
    .action(async (files: readonly string[], _flags, command: Command) => {
      const [file] = files;
      if (file !== undefined) command.error(positionalRefusal(file, program, environment.argv));
      const options = checkOptions(command.optsWithGlobals<GivenCheckOptions>());
      const refusal = rivalRefusal(options.reporters);
      if (refusal !== undefined) command.error(refusal);
      finish(await (await import('./check.ts')).check(options, environment));
    });
  return addCacheFlags(addReportFlags(addProjectFlags(check)));
}

function addInit(program: Command, environment: Environment, finish: Finish): void {
  program
    .command('init')
    .description('find the likely entry modules and write a commented fence.audit.yaml')
    .option('--audit <file>', 'where to write it (default: fence.audit.yaml)')
    .action(async (_flags, command: Command) => {
      finish((await import('./init.ts')).init(command.optsWithGlobals<InitOptions>(), environment));
    });
}

function addWhy(program: Command, environment: Environment, finish: Finish): void {
  const why = program
    .command('why')
    .description('explain one call, line or function: how it is reached and judged, or why it is not reported')
    .argument('<target>', 'a site id (S-7k2m9q), a line (src/bot.ts:41) or a function (Store.compact)')
    .action(async (target: string, _flags, command: Command) => {
      const options = projectOptions(command.optsWithGlobals<GivenProjectOptions>());
      finish(await (await import('./why.ts')).why(target, options, environment));
    });
  addCacheFlags(addProjectFlags(why));
}

function addReport(program: Command, environment: Environment, finish: Finish): void {
  const report = program
    .command('report')
    .description('write the audit as a Markdown page, or check that the page is still true')
    .action(async (_flags, command: Command) => {
      const options = reportOptions(command.optsWithGlobals<GivenReportOptions>());
      if (options.check && options.output === undefined) {
        command.error('error: --check compares with a file\n(Name it: -o AUDIT.md.)');
      }
      finish(await (await import('./report.ts')).report(options, environment));
    });
  addCacheFlags(addProjectFlags(addPageFlags(report)));
}

function addSync(program: Command, environment: Environment, finish: Finish): void {
  const sync = program
    .command('sync')
    .description('bring the document up to date: rows follow their calls, go with them, and pin what is newly wrapped')
    .action(async (_flags, command: Command) => {
      const options = syncOptions(command.optsWithGlobals<GivenSyncOptions>());
      const { accept, why, until } = options;
      if (accept.length === 0 && (why !== undefined || until !== undefined)) {
        command.error('error: --why and --until speak of accepted calls\n(Name them: --accept S-7k2m9q.)');
      }
      finish(await (await import('./sync.ts')).sync(options, environment));
    });
  addCacheFlags(addSyncFlags(sync));
}

function addMeasure(program: Command, environment: Environment, finish: Finish): void {
  const measure = program
    .command('measure')
    .description('run a command, time the blocking calls in it, and keep the times as evidence')
    .argument('[command...]', 'what to run, after --: a test suite, a load script, the daemon itself for a while')
    .usage('[options] -- <command>')
    .action(async (words: readonly string[], _flags, command: Command) => {
      const options = measureOptions(command.optsWithGlobals<GivenMeasureOptions>());
      const refusal = commandToMeasureRefusal(words, options);
      if (refusal !== undefined) command.error(refusal);
      finish(await (await import('./measure.ts')).measure(words, options, environment));
    });
  addCacheFlags(addMeasureFlags(addProjectFlags(measure))).addHelpText('after', `\n${MEASURE_EXIT_CODES}`);
}

/** After `check` a word can only be a file; before it, it may have been meant as a command. */
function positionalRefusal(word: string, program: Command, argv: readonly string[]): string {
  const commands = program.commands.map((command) => command.name());
  return argv.includes('check') && word !== 'check' ? fileListRefusal() : commandRefusal(word, commands);
}

function flagsOf(command: Command): string {
  const help = command.createHelp();
  const options = help.visibleOptions(command).filter((option) => option.long !== '--help');
  const width = Math.max(...options.map((option) => help.optionTerm(option).length));
  return options
    .map((option) => `  ${help.optionTerm(option).padEnd(width)}  ${help.optionDescription(option)}`)
    .join('\n');
}
