import type { ProjectOptions } from './options.ts';

/** Makes the commands in a text work where the user stands. */
export type Commands = (text: string) => string;

type Given = Partial<Pick<ProjectOptions, 'cwd' | 'audit' | 'project' | 'daemon' | 'entry'>>;

/** Commands that judge a program, and those that take less than all of it. */
const JUDGING = ['check', 'measure', 'report', 'why'];
const WITH_PROJECT = [...JUDGING, 'sync'];
const ALL = [...WITH_PROJECT, 'init'];

const FLAGS: readonly { readonly of: keyof Given; readonly flag: string; readonly takenBy: readonly string[] }[] = [
  { of: 'cwd', flag: '-C', takenBy: ALL },
  { of: 'audit', flag: '--audit', takenBy: ALL },
  { of: 'project', flag: '-p', takenBy: WITH_PROJECT },
  { of: 'daemon', flag: '--daemon', takenBy: JUDGING },
  { of: 'entry', flag: '--entry', takenBy: JUDGING },
];

/**
 * Each command gets the flags of this run that it takes and does not have: `fence sync` after `fence check -C api` is
 * `fence sync -C api`. `way` leads from the working directory to the document's folder, for the paths that `why` is asked for.
 */
export function commandsFor(given: Given, way: string): Commands {
  return (text) =>
    text.replace(/\bfence (check|init|measure|report|sync|why)\b(.*)/g, (_all, command: string, rest: string) => {
      const flags = FLAGS.filter(({ flag, takenBy }) => takenBy.includes(command) && !rest.includes(` ${flag} `));
      const words = flags.flatMap(({ of, flag }) => valuesOf(given[of]).map((value) => ` ${flag} ${quoted(value)}`));
      const target = command === 'why' ? rest.replace(/^ (?!S-)(?=\S+[./])/, ` ${way}`) : rest;
      return `fence ${command}${words.join('')}${commandsFor(given, way)(target)}`;
    });
}

function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./=:@#-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
