import { createHash } from 'node:crypto';
import type { Disk, Entry, Kind } from '../../project/disk.ts';

type Question = keyof Disk;

/**
 * What was asked of a disk and what it answered, by path: kinds and real paths as they are, bytes and lists as digests.
 * The analysis is a function of these answers, so while they stay the same so does it. Undefined: nothing was there.
 */
export type Trace = Readonly<Record<Question, ReadonlyMap<string, string | undefined>>>;

/** A disk that keeps the trace of what it is asked. */
export interface Recording {
  readonly disk: Disk;
  readonly trace: Trace;
  /** False when the same question got two answers: somebody was writing, and no one state was seen. */
  readonly isSteady: () => boolean;
}

/** Ends the names of the files that the cache writes; the analysis does not see them, wherever they are put. */
export const KEPT_SUFFIX = '.fence-cache';

export function record(disk: Disk): Recording {
  const kinds = new Map<string, Kind | undefined>();
  const ownKinds = new Map<string, Kind | undefined>();
  const read = new Map<string, string | undefined>();
  const list = new Map<string, string | undefined>();
  const realPath = new Map<string, string>();
  let steady = true;
  const note = (answers: Map<string, string | undefined>, path: string, answer: string | undefined): void => {
    if (answers.has(path) && answers.get(path) !== answer) steady = false;
    answers.set(path, answer);
  };
  return {
    disk: {
      kindOf: (path) => remembered(kinds, path, disk.kindOf),
      ownKindOf: (path) => remembered(ownKinds, path, disk.ownKindOf),
      read: (path) => {
        const bytes = disk.read(path);
        note(read, path, digestOfBytes(bytes));
        return bytes;
      },
      list: (folder) => {
        const entries = listed(disk, folder);
        note(list, folder, digestOfEntries(entries));
        return entries;
      },
      realPath: (path) => remembered(realPath, path, disk.realPath),
    },
    trace: { kindOf: kinds, ownKindOf: ownKinds, read, list, realPath },
    isSteady: () => steady,
  };
}

/** Whether every question of the trace would get the same answer again. */
export function isStillTrue(trace: Trace, disk: Disk): boolean {
  const same = (question: Question, again: (path: string) => string | undefined): boolean => {
    for (const [path, answer] of trace[question]) if (again(path) !== answer) return false;
    return true;
  };
  // What changes most often, and soonest ends the questions, comes first.
  return (
    same('read', (path) => digestOfBytes(disk.read(path))) &&
    same('list', (path) => digestOfEntries(listed(disk, path))) &&
    same('kindOf', disk.kindOf) &&
    same('ownKindOf', disk.ownKindOf) &&
    same('realPath', disk.realPath)
  );
}

function remembered<T>(answers: Map<string, T>, path: string, ask: (path: string) => T): T {
  const known = answers.get(path);
  if (known !== undefined || answers.has(path)) return known as T;
  const answer = ask(path);
  answers.set(path, answer);
  return answer;
}

function listed(disk: Disk, folder: string): readonly Entry[] | undefined {
  return disk.list(folder)?.filter(({ name }) => !name.endsWith(KEPT_SUFFIX));
}

function digestOfBytes(bytes: Buffer | undefined): string | undefined {
  return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('base64');
}

/** In any order: a file system may turn it around. */
function digestOfEntries(entries: readonly Entry[] | undefined): string | undefined {
  const names = entries?.map(({ name, kind }) => `${name}\0${kind}`).sort();
  return names === undefined ? undefined : digestOfBytes(Buffer.from(names.join('\0\0')));
}
