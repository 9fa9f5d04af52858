import { explainFunction, siteLine } from './explain-function.ts';
import { explainModule } from './explain-module.ts';
import type { Explanation } from './explain-site.ts';
import { functionAround, isLoaded, type Knowledge } from './knowledge.ts';

/** A line on which no site stands: what is judged elsewhere, what could not be seen there, and what is around it. */
export function explainQuietLine(file: string, line: number, knowledge: Knowledge): readonly Explanation[] {
  if (!isLoaded(file, knowledge)) return [explainModule(file, knowledge)];
  const { analysis, judgement, prefix } = knowledge;
  const isHere = (place: { readonly file: string; readonly line: number }): boolean =>
    place.file === file && place.line === line;
  const through = judgement.verdicts.filter(({ site }) => [...site.primitives, ...site.trail].some(isHere));
  const gaps = analysis.gaps.filter(isHere);
  const around = functionAround(file, line, knowledge);
  const said =
    through.length > 0
      ? 'what blocks on this line is judged where it is called'
      : 'no call on this line is known to block';
  const facts: readonly Explanation['facts'][number][] = [
    { label: 'sites', lines: through.map((verdict) => siteLine(verdict, prefix)) },
    { label: 'gaps', lines: gaps.map(({ kind, why }) => `could not look here: ${kind}, ${why}`) },
  ];
  const own: Explanation = {
    heading: `${prefix}${file}:${line}  ${said}`,
    facts: facts.filter(({ lines }) => lines.length > 0),
  };
  return [own, around === undefined ? explainModule(file, knowledge) : explainFunction(around, knowledge)];
}
