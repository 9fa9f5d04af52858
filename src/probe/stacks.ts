import type { Clock } from './clock.ts';
import type { ProcessLine, RawFrame } from './samples.ts';

const DEPTH = 60;
/**
 * Share of the running time that may go into taking stacks, beyond what the first ones cost. A test runner may become
 * slower, its calls being nobody's; a daemon must stay what it is.
 */
const SHARES: Record<ProcessLine['role'], number> = { daemon: 0.03, child: 0.03, worker: 0.03, other: 0.5 };
const FIRST_MS = 300;

/**
 * Takes the stack of whoever calls it, without the probe's own frames and most of Node's; undefined when over budget. A stack
 * without a file that may be the project's is empty, and costs little: test runners make thousands of such calls.
 */
export function stackTaker(
  clock: Pick<Clock, 'now'>,
  role: ProcessLine['role'],
  mayBeProjects: (file: string) => boolean,
): () => readonly RawFrame[] | undefined {
  const began = clock.now();
  const known = new Map<string, boolean>();
  let spent = 0;
  const isProjects = (site: NodeJS.CallSite): boolean => {
    const file = site.getFileName() ?? '';
    const found = known.get(file) ?? (!file.startsWith(OWN) && mayBeProjects(file));
    known.set(file, found);
    return found;
  };
  return () => {
    const from = clock.now();
    if (spent > FIRST_MS + (from - began) * SHARES[role]) return undefined;
    const sites = callSites();
    const frames = sites.some(isProjects) ? sites.flatMap(rawFrame) : [];
    spent += clock.now() - from;
    return frames;
  };
}

function callSites(): readonly NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  Error.prepareStackTrace = (_error, sites) => sites;
  Error.stackTraceLimit = DEPTH;
  Error.captureStackTrace(holder, callSites);
  const sites = holder.stack;
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  return Array.isArray(sites) ? sites : [];
}

/** Node's own frames say nothing, but for those that load a module. */
const LOADER = 'node:internal/modules/';

const OWN = new URL('.', import.meta.url).href;

function rawFrame(site: NodeJS.CallSite): readonly RawFrame[] {
  const file = site.getFileName() ?? '';
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (file === '' || file.startsWith(OWN) || line === null || column === null) return [];
  if (file.startsWith('node:') && !file.startsWith(LOADER)) return [];
  const name = site.getFunctionName();
  return [{ file, line, column, function: name ?? '', body: name === null && site.isToplevel() }];
}
