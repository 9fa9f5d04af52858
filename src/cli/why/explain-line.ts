import type { DeadStretch } from '../../calls/facts.ts';
import type { Place } from '../../model/place.ts';
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
  const dead = analysis.neverRun.filter(({ place }) => isWithin(file, line, place)).at(-1);
  const around = functionAround(file, line, knowledge);
  const facts: readonly Explanation['facts'][number][] = [
    { label: 'sites', lines: through.map((verdict) => siteLine(verdict, prefix)) },
    { label: 'since', lines: dead === undefined ? [] : [`${dead.condition} is always ${dead.truth} in this program`] },
    { label: 'gaps', lines: gaps.map(({ kind, why }) => `could not look here: ${kind}, ${why}`) },
  ];
  const own: Explanation = {
    heading: `${prefix}${file}:${line}  ${headingOf(through.length, dead)}`,
    facts: facts.filter(({ lines }) => lines.length > 0),
  };
  return [own, around === undefined ? explainModule(file, knowledge) : explainFunction(around, knowledge)];
}

function isWithin(file: string, line: number, place: Place): boolean {
  return place.file === file && place.line <= line && line <= place.endLine;
}

function headingOf(through: number, dead: DeadStretch | undefined): string {
  if (through > 0) return 'what blocks on this line is judged where it is called';
  return dead === undefined ? 'no call on this line is known to block' : 'what stands on this line never runs';
}
