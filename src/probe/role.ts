import { readFileSync } from './own-files.ts';
import type { Plan } from './plan.ts';
import type { ProcessLine } from './samples.ts';
import { fileInProject, mappedPlaces, sourceMapOf } from './source-places.ts';

export interface ThreadFacts {
  /** Real path of the file that the process or thread was started with. */
  readonly started: string | undefined;
  readonly isMainThread: boolean;
  /** Started by the process of a daemon. */
  readonly isChild: boolean;
}

/**
 * What a thread is to the measurement. A thread that runs a file of the project, or that a daemon has, is the project's
 * worker; one of a test runner is as good as a process of its own.
 */
export function roleOf({ started, isMainThread, isChild }: ThreadFacts, plan: Plan): ProcessLine['role'] {
  const sources = started === undefined ? [] : sourcesOf(started, plan.root);
  if (!isMainThread) return isChild || sources.length > 0 ? 'worker' : 'other';
  if (sources.some((file) => plan.entries.includes(file))) return 'daemon';
  return isChild ? 'child' : 'other';
}

/** Extensions that Node and its loaders add to what was named on the command line. */
const ADDED = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '/index.js', '/index.ts'];

function sourcesOf(started: string, root: string): readonly string[] {
  for (const added of ADDED) {
    const text = readText(`${started}${added}`);
    if (text === undefined) continue;
    const file = fileInProject(`${started}${added}`, root);
    const map = sourceMapOf(text, `${started}${added}`);
    const mapped = map === undefined ? undefined : mappedPlaces(map.json, map.home, root);
    return [...(file === undefined ? [] : [file]), ...(mapped?.files ?? [])];
  }
  return [];
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
