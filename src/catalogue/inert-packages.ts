import type { InertRow } from './rows.ts';
import { membersOf, words } from './write-rows.ts';

const rows = (
  module: string,
  names: string,
  positions: readonly number[],
  runs: InertRow['runs'],
): readonly InertRow[] => words(names).map((member) => ({ module, member, positions, runs }));

const atStartup = (module: string, names: string, ...positions: readonly number[]) =>
  rows(module, names, positions, 'startup');

const commander = (module: string): readonly InertRow[] => [
  ...atStartup(module, 'Command.action Command.exitOverride Option.argParser Argument.argParser', 0),
  ...atStartup(module, 'Command.hook Command.on Command.addHelpText', 1),
  ...atStartup(module, 'Command.option Command.requiredOption Command.argument', 2),
];

/**
 * A command line is parsed once, while the process boots, and the function of the command that was given runs then. Its
 * timers and listeners run later, and are judged as everybody's.
 */
export const PACKAGE_INERT_ROWS: readonly InertRow[] = [
  ...commander('commander'),
  ...commander('@commander-js/extra-typings'),
  ...atStartup('yargs', 'Argv.command', 0, 2, 3),
  ...atStartup('yargs', 'Argv.usage', 2, 3),
  ...atStartup('yargs', membersOf('Argv', 'check fail middleware onFinishCommand'), 0),
  ...atStartup('yargs', membersOf('Argv', 'option options positional default'), 0, 1),
  ...atStartup('yargs', 'Argv.coerce', 0, 1),
  ...atStartup('yargs', membersOf('Argv', 'config completion parse parseSync parseAsync'), 1, 2),
  ...atStartup('cac', 'Command.action CAC.help', 0),
  ...atStartup('sade', 'Sade.action', 0),
  ...atStartup('citty', 'defineCommand', 0),
  // The process it forks begins with its `worker` function, as another does with its entry.
  ...atStartup('throng', 'default', 0),
  ...rows('signal-exit', 'onExit', [0], 'exit'),
  ...rows('exit-hook', 'default asyncExitHook', [0], 'exit'),
];
