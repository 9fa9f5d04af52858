import type { Explanation } from './explain-site.ts';
import { isLoaded, type Knowledge, verdictsIn } from './knowledge.ts';
import { whyNotLoaded } from './not-loaded.ts';
import { spokenWay, wayTo } from './way.ts';

/** A module: how it comes to be loaded, or why it is not, and what blocks in it. */
export function explainModule(file: string, knowledge: Knowledge): Explanation {
  const { prefix } = knowledge;
  return {
    heading: `${prefix}${file}`,
    facts: [
      { label: 'where', lines: loadLines(file, knowledge) },
      { label: 'loaded', lines: spokenWay(wayTo(file, knowledge) ?? [], prefix) },
      { label: 'sites', lines: siteLines(file, knowledge) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

function loadLines(file: string, knowledge: Knowledge): readonly string[] {
  const { analysis } = knowledge;
  if (!isLoaded(file, knowledge)) return [...whyNotLoaded(file, knowledge), 'nothing in it is judged'];
  const daemons = Object.entries(analysis.entries).filter(([, modules]) => modules.some((module) => module === file));
  return daemons.length === 0 ? [] : [`an entry of ${daemons.map(([name]) => `daemon "${name}"`).join(', ')}`];
}

function siteLines(file: string, knowledge: Knowledge): readonly string[] {
  const lines = verdictsIn(file, knowledge).map(({ site, id, class: siteClass }) => {
    const { line, column } = site.place;
    return `${knowledge.prefix}${file}:${line}:${column}  ${site.text} in ${site.in}: ${siteClass}  ${id}`;
  });
  return lines.length > 0 || !isLoaded(file, knowledge)
    ? lines
    : ['none: no call in it leads to anything known to block'];
}
