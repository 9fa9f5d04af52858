import { join } from 'node:path';
import { InMemoryFileSystemHost } from 'ts-morph';
import * as ts from './compiler.ts';
import { type Disk, isFile, isFolder, readText } from './disk.ts';

/** What the compiler asks of a file system, answered by a disk. */
export type CompilerHost = ts.ParseConfigHost &
  Required<Omit<ts.ModuleResolutionHost, 'trace' | 'getCurrentDirectory'>>;

export function compilerHost(disk: Disk): CompilerHost {
  return {
    useCaseSensitiveFileNames: ts.useCaseSensitiveFileNames,
    fileExists: (path) => isFile(disk, path),
    directoryExists: (path) => isFolder(disk, path),
    readFile: (path) => readText(disk, path),
    getDirectories: (path) => [...entriesOf(disk, path).directories],
    realpath: (path) => disk.realPath(path),
    readDirectory: (path, extensions, excludes, includes, depth) =>
      ts.matchFiles(
        path,
        extensions,
        excludes,
        includes,
        ts.useCaseSensitiveFileNames,
        path,
        depth,
        (folder) => entriesOf(disk, folder),
        (each) => disk.realPath(each),
      ),
  };
}

/** Files and folders of a folder, links followed, sorted as the compiler sorts them. */
function entriesOf(disk: Disk, folder: string): ts.FileSystemEntries {
  const entries = (disk.list(folder) ?? []).map(({ name, kind }) => ({
    name,
    kind: kind === 'link' ? disk.kindOf(join(folder, name)) : kind,
  }));
  const named = (wanted: string) => entries.flatMap(({ name, kind }) => (kind === wanted ? [name] : [])).sort();
  return { files: named('file'), directories: named('folder') };
}

/** The file system of a ts-morph project: reads from the disk; what is written stays in memory. */
export class DiskFileSystem extends InMemoryFileSystemHost {
  readonly #disk: Disk;

  constructor(disk: Disk) {
    super();
    this.#disk = disk;
  }

  override isCaseSensitive(): boolean {
    return ts.useCaseSensitiveFileNames;
  }

  override fileExistsSync(path: string): boolean {
    return isFile(this.#disk, path);
  }

  override directoryExistsSync(path: string): boolean {
    return isFolder(this.#disk, path);
  }

  override readFileSync(path: string): string {
    return this.#disk.read(path)?.toString('utf8') ?? super.readFileSync(path);
  }

  override realpathSync(path: string): string {
    return this.#disk.realPath(path);
  }
}
