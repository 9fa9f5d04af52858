import type { IdleEntry } from '../summary/idle-entries.ts';

/** What is said of entries that may be waiting to be called: a daemon of which next to nothing runs has nothing to find. */
export function idleNotes(entries: readonly IdleEntry[]): string {
  return entries.map(noteOf).join('');
}

function noteOf({ entry, exports, reached, functions }: IdleEntry): string {
  const names = exports.length > MOST ? [...exports.slice(0, MOST), `${exports.length - MOST} more`] : exports;
  const listed = new Intl.ListFormat('en').format(names);
  return [
    `fence: entry ${entry} starts ${reached} of the ${functions.toLocaleString('en')} functions it loads; nobody calls ${listed}, which it exports\n`,
    `  if another program calls it, make it the entry: ${entry}#<function>\n`,
  ].join('');
}

const MOST = 3;
