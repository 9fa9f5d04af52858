import { runInNewContext } from 'node:vm';
import { type Instrumented, instrument, type TextType } from '../../src/probe/instrument.ts';
import type { Plan, PlannedSite } from '../../src/probe/plan.ts';
import { samePlaces } from '../../src/probe/source-places.ts';
import { timedCalls } from '../../src/probe/timed-calls.ts';

/** Plans made by hand, and texts that are rewritten by them and run. */

const FILE = 'src/app.js';

/** Sites are the calls with these texts, each where it first stands. */
export function planFor(text: string, calls: readonly string[], more: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    root: '/project',
    entries: [],
    functions: [],
    modules: [FILE],
    builtins: [],
    sites: calls.map((call, index) => siteAt(text, call, `S-${index}`)),
    ...more,
  };
}

export function siteAt(text: string, call: string, id: string, more: Partial<PlannedSite> = {}): PlannedSite {
  const start = text.indexOf(call);
  if (start < 0) throw new Error(`${call} is not in the text`);
  const [line, column] = placeAt(text, start);
  const [endLine, endColumn] = placeAt(text, start + call.length);
  const form = /^new\b/.test(call) ? 'new' : /[(`]/.test(call) ? 'call' : 'value';
  const place = { file: FILE, line, column, endLine, endColumn };
  return { ...place, id, in: 'f', call: `${FILE}#f`, text: call, reaches: [], where: 'turn', form, ...more };
}

function placeAt(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

export function instrumented(text: string, plan: Plan, type: TextType = 'script'): Instrumented {
  const done = instrument({ text, type, places: samePlaces(FILE) }, plan);
  if (done === undefined) throw new Error('the plan says nothing about the text');
  return done;
}

export interface Ran {
  readonly value: unknown;
  /** `in 0`, `out`, and what the text itself says with `log`. */
  readonly log: readonly string[];
}

/** Runs a script, and waits for its value. */
export async function run(text: string, probe: 'with probe' | 'without probe' = 'with probe'): Promise<Ran> {
  const log: string[] = [];
  const recorder = {
    enter: (site: number) => void log.push(`in ${site}`),
    leave: () => void log.push('out'),
    started: () => void log.push('started'),
  };
  const seen = probe === 'with probe' ? { __fence_probe__: timedCalls(recorder) } : {};
  const said = (thing: string) => {
    log.push(thing);
    return thing;
  };
  try {
    return { value: await runInNewContext(text, { log: said, ...seen }), log };
  } catch (error) {
    return { value: `threw ${Object(error).name}`, log };
  }
}
