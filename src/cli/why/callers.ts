import type { FunctionRecord, Lead } from '../../summary/site.ts';
import type { Knowledge } from './knowledge.ts';

/** Beyond this a way says nothing more to a reader. */
const LONGEST = 12;

/**
 * `src/main.ts:12  main → handleMessage`, one line per step, from where the daemon begins. A way that begins anywhere else
 * begins with what somebody unseen may call.
 */
export function callersOf(record: FunctionRecord, knowledge: Knowledge): readonly string[] {
  const way: string[] = [];
  const seen = new Set<FunctionRecord>();
  let at: FunctionRecord | undefined = record;
  while (at?.lead !== undefined && !seen.has(at) && way.length < LONGEST) {
    seen.add(at);
    const { lead, name }: FunctionRecord = at;
    way.unshift(step(lead, name, knowledge));
    at = recordOf(lead, knowledge);
  }
  if (at !== undefined && at.lead === undefined && at.phase !== 'unreached' && at.phase !== 'worker')
    way.unshift(`nobody is seen to call ${at.name}: it, or its object, is out of sight, or it is the daemon's first`);
  return way;
}

const step = ({ function: caller, file, line }: Lead, name: string, { prefix }: Knowledge): string =>
  `${prefix}${file}:${line}  ${caller} → ${name}`;

/** The function that leads on; none for the body of a module. */
function recordOf({ file, function: name }: Lead, { analysis }: Knowledge): FunctionRecord | undefined {
  return analysis.functions.find((record) => record.file === file && record.name === name);
}

/** The function of that name which holds the line. */
export function recordAt(
  file: string,
  name: string,
  line: number,
  { analysis }: Knowledge,
): FunctionRecord | undefined {
  return analysis.functions.find(
    ({ extent, name: own }) => own === name && extent.file === file && extent.line <= line && line <= extent.endLine,
  );
}
