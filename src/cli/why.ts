import { resolve } from 'node:path';
import type { Colours } from '../report/colours.ts';
import { coloursOn } from './colour.ts';
import { sayProblems } from './deliver.ts';
import { type Environment, type ExitCode, readText } from './environment.ts';
import { judge } from './judge.ts';
import { fromRoot, type Location, locate } from './location.ts';
import type { ProjectOptions } from './options.ts';
import { startStopwatch } from './stopwatch.ts';
import { answer } from './why/answer.ts';
import type { Explanation, Fact } from './why/explain-site.ts';
import { isModulePath, parseTarget, type Target } from './why/target.ts';

/** Explains one call, line or function to people: judges the project, finds what is meant, says what is known. */
export async function why(text: string, options: ProjectOptions, environment: Environment): Promise<ExitCode> {
  const location = locate(options, environment);
  const judged = await judge(location, options, environment, startStopwatch(environment.elapsed));
  if (!judged.ok) return sayProblems(judged.problems, options.color, location, environment);
  const knowledge = {
    ...judged.value,
    auditFile: location.auditFile,
    prefix: location.prefix,
    commands: location.commands,
  };
  const target = targetFromRoot(parseTarget(text), location);
  const answered = answer(target, knowledge, (file) => lineCount(resolve(location.root, file), environment));
  if (!answered.ok) return sayProblems(answered.problems, options.color, location, environment);
  const colours = coloursOn(environment.stdout, options.color, environment);
  environment.stdout.write(answered.value.map((explanation) => spoken(explanation, colours)).join('\n'));
  return 0;
}

/** People write paths from where they stand. */
function targetFromRoot(target: Target, location: Location): Target {
  switch (target.kind) {
    case 'line':
    case 'module':
      return { ...target, file: fromRoot(location, target.file) };
    case 'symbol': {
      const isPath = target.file !== undefined && isModulePath(target.file);
      return isPath ? { ...target, file: fromRoot(location, target.file ?? '') } : target;
    }
    case 'site':
      return target;
  }
}

function lineCount(path: string, environment: Environment): number | undefined {
  return readText(environment.files, path)?.split('\n').length;
}

function spoken({ heading, facts }: Explanation, colours: Colours): string {
  const lines = facts.flatMap((fact) => factLines(fact, colours));
  return [colours.strong(heading), ...lines].map((line) => `${line}\n`).join('');
}

function factLines({ label, lines }: Fact, colours: Colours): readonly string[] {
  return lines.map((line, index) => `  ${colours.faint((index === 0 ? label : '').padEnd(6))} ${line}`);
}
