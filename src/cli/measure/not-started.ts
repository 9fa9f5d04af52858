import type { Problem } from '../../model/problem.ts';

/** A command that cannot be started, with what the system said of it, and what to run instead. */
export function notStarted(command: readonly string[], why: string): Problem {
  const [program = ''] = command;
  const suggestion = HINTS[why]?.(program, command);
  const message = `cannot start ${program}: ${why}`;
  return { code: 'not-measured', message, ...(suggestion === undefined ? {} : { suggestion }) };
}

type Hint = (program: string, command: readonly string[]) => string;

const HINTS: Readonly<Record<string, Hint>> = {
  ENOENT: (program, command) => {
    if (/\s/.test(program)) return `give each word by itself: fence measure -- ${command.join(' ')}`;
    if (/[/\\]/.test(program)) return 'there is no such file, or the program that its first line names is missing';
    return `it is not on the PATH; npx ${program} runs one of node_modules`;
  },
  EACCES: (program) => `the file is not executable; say what runs it: fence measure -- node ${program}`,
};
