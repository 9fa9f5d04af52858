import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import type { Environment } from '../cli/environment.ts';

type Disk = Environment['disk'];
type Entry = NonNullable<ReturnType<Disk['list']>>[number];

export const DISK: Disk = {
  kindOf: (path) => kindOr(() => statSync(path, { throwIfNoEntry: false })),
  ownKindOf: (path) => kindOr(() => lstatSync(path, { throwIfNoEntry: false })),
  read: (path) => answered(() => readFileSync(path)),
  list: (folder) =>
    answered(() =>
      readdirSync(folder, { withFileTypes: true }).map((entry): Entry => ({ name: entry.name, kind: kind(entry) })),
    ),
  realPath: (path) => answered(() => realpathSync.native(path)) ?? path,
};

function kindOr(look: () => Stats | undefined): Entry['kind'] | undefined {
  const found = answered(look);
  return found === undefined ? undefined : kind(found);
}

function kind(entry: Stats | Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
