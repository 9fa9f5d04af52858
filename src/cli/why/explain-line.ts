import { explainFunction } from './explain-function.ts';
import type { Explanation } from './explain-site.ts';
import { functionAround, isLoaded, type Knowledge, verdictsIn } from './knowledge.ts';
import { whyNotLoaded } from './way.ts';

/** A line on which nothing blocks: what is around it, what could not be seen there, and what blocks near it. */
export function explainQuietLine(file: string, line: number, knowledge: Knowledge): readonly Explanation[] {
  const { analysis, prefix } = knowledge;
  const loaded = isLoaded(file, knowledge);
  const gaps = analysis.gaps.filter((gap) => gap.file === file && gap.line === line);
  const around = functionAround(file, line, knowledge);
  const own: Explanation = {
    heading: `${prefix}${file}:${line}  no call on this line is known to block`,
    facts: [
      { label: 'where', lines: loaded ? [] : whyNotLoaded(file, knowledge) },
      { label: 'gaps', lines: gaps.map(({ kind, why }) => `could not look here: ${kind}, ${why}`) },
      { label: 'near', lines: around === undefined ? nearLines(file, knowledge) : [] },
    ].filter(({ lines }) => lines.length > 0),
  };
  return around === undefined ? [own] : [own, explainFunction(around, knowledge)];
}

function nearLines(file: string, knowledge: Knowledge): readonly string[] {
  return verdictsIn(file, knowledge).map(({ site, id }) => {
    return `${knowledge.prefix}${file}:${site.place.line}  ${site.text} in ${site.in}  ${id}`;
  });
}
