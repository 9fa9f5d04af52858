import type { Verdict } from '../../classify/verdict.ts';
import { calleeId } from '../../model/ids.ts';
import type { FunctionPhase, FunctionRecord } from '../../summary/site.ts';
import { callersOf } from './callers.ts';
import type { Explanation } from './explain-site.ts';
import { isLoaded, type Knowledge } from './knowledge.ts';
import { whyNotLoaded } from './not-loaded.ts';
import { spokenWay, wayTo } from './way.ts';

const PHASES = {
  turn: 'runs in turns of the event loop',
  startup: 'runs at startup only, before the loop turns',
  both: 'runs at startup and in turns of the event loop',
  worker: 'runs in a worker only, off the main thread',
  unreached: 'is not reached: nothing that a daemon runs calls it',
} satisfies Record<FunctionPhase, string>;

/** A function: where it runs, what blocks in it, and which blocking calls go through it. */
export function explainFunction(record: FunctionRecord, knowledge: Knowledge): Explanation {
  const { prefix } = knowledge;
  const way = wayTo(record.file, knowledge);
  const loaded = isLoaded(record.file, knowledge);
  return {
    heading: `${prefix}${record.file}:${record.line}:${record.column}  ${record.name}`,
    facts: [
      { label: 'where', lines: [PHASES[record.phase], ...(loaded ? [] : whyNotLoaded(record.file, knowledge))] },
      { label: 'called', lines: callersOf(record, knowledge) },
      { label: 'loaded', lines: way === undefined ? [] : spokenWay(way, prefix) },
      { label: 'sites', lines: siteLines(record, knowledge) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** Blocking calls that stand in the function, call it, or pass through it. */
function siteLines(record: FunctionRecord, { judgement, prefix }: Knowledge): readonly string[] {
  const callee = calleeId(record.file, record.name);
  const concerned = judgement.verdicts.filter(
    ({ site }) =>
      (site.place.file === record.file && site.in === record.name) ||
      site.call === callee ||
      site.trail.some((step) => step.file === record.file && step.function === record.name),
  );
  if (concerned.length === 0) return ['none: no call in it leads to anything known to block'];
  return concerned.map((verdict) => siteLine(verdict, prefix));
}

/** A site in one line: where, what, and how it is judged. */
export function siteLine({ id, class: siteClass, site }: Verdict, prefix: string): string {
  const { file, line, column } = site.place;
  return `${prefix}${file}:${line}:${column}  ${site.text} in ${site.in}: ${siteClass}  ${id}`;
}
