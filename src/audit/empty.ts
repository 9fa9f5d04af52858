import type { Place } from '../model/place.ts';
import type { Audit } from './audit.ts';
import { DEFAULT_THRESHOLD_MS } from './defaults.ts';
import { normalisedPath } from './normalise.ts';

/** Places of values that were given as flags, not written in a document. */
export const COMMAND_LINE: Place = { file: '<command line>', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The audit of `fence check --entry src/server.ts`: one daemon, no rows, every default. */
export function auditForEntries(entries: readonly string[]): Audit {
  return {
    file: undefined,
    thresholdMs: DEFAULT_THRESHOLD_MS,
    daemons: [
      {
        name: nameOf(entries[0] ?? 'daemon'),
        entry: entries.map((entry) => ({ value: normalisedPath(entry), place: COMMAND_LINE })),
        place: COMMAND_LINE,
      },
    ],
    startup: [],
    wrappers: [],
    blocking: [],
    funnels: [],
    loads: [],
    workers: [],
    reach: 'function',
    catalogue: { enable: [], disable: [], rows: [] },
    rows: [],
  };
}

/** `server` of `src/server.ts#start`. */
function nameOf(entry: string): string {
  const path = entry.replace(/#.*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');
  return name === '' ? 'daemon' : name;
}
