import { basename } from 'node:path';
import fastGlob, { type FileSystemAdapter, type Options } from 'fast-glob';
import type { Disk, Kind } from './disk.ts';

/** Absolute paths of the files that match. Nobody's packages are looked into, and links to folders are not followed. */
export function findFiles(
  disk: Disk,
  patterns: string | readonly string[],
  options: Pick<Options, 'cwd' | 'ignore'> = {},
): readonly string[] {
  return fastGlob.sync(typeof patterns === 'string' ? patterns : [...patterns], {
    ...options,
    ignore: ['**/node_modules/**', ...(options.ignore ?? [])],
    absolute: true,
    suppressErrors: true,
    followSymbolicLinks: false,
    fs: adapter(disk),
  });
}

/** A path or glob as the document writes it; a file may have a name with brackets in it. */
export function writtenPattern(written: string): string {
  return fastGlob.isDynamicPattern(written) ? written : fastGlob.escapePath(written);
}

function adapter(disk: Disk): Partial<FileSystemAdapter> {
  const looked = (path: string, kind: Kind | undefined) => {
    if (kind === undefined) throw missing(path);
    return entry(basename(path), kind);
  };
  // Node's own signatures have a form for every kind of options; the library calls these and reads kinds and names.
  return {
    lstatSync: (path: string) => looked(path, disk.ownKindOf(path)),
    statSync: (path: string) => looked(path, disk.kindOf(path)),
    readdirSync: (path: string) => {
      const entries = disk.list(path);
      if (entries === undefined) throw missing(path);
      return entries.map(({ name, kind }) => entry(name, kind));
    },
  } as unknown as Partial<FileSystemAdapter>;
}

function entry(name: string, kind: Kind) {
  const never = () => false;
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
    isBlockDevice: never,
    isCharacterDevice: never,
    isFIFO: never,
    isSocket: never,
  };
}

function missing(path: string): Error {
  return Object.assign(new Error(`${path} is missing`), { code: 'ENOENT' });
}
