import { explainFunction } from './explain-function.ts';
import { explainModule } from './explain-module.ts';
import type { Explanation } from './explain-site.ts';
import { functionAround, isLoaded, type Knowledge } from './knowledge.ts';

/** A line on which nothing blocks: what could not be seen there, and what is around it. */
export function explainQuietLine(file: string, line: number, knowledge: Knowledge): readonly Explanation[] {
  if (!isLoaded(file, knowledge)) return [explainModule(file, knowledge)];
  const { analysis, prefix } = knowledge;
  const gaps = analysis.gaps.filter((gap) => gap.file === file && gap.line === line);
  const around = functionAround(file, line, knowledge);
  const own: Explanation = {
    heading: `${prefix}${file}:${line}  no call on this line is known to block`,
    facts: [{ label: 'gaps', lines: gaps.map(({ kind, why }) => `could not look here: ${kind}, ${why}`) }],
  };
  return [own, around === undefined ? explainModule(file, knowledge) : explainFunction(around, knowledge)];
}
