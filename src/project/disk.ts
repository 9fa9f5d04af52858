export type Kind = 'file' | 'folder' | 'link' | 'other';

/** What stands in a folder; a link is not followed. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

/**
 * Every question that the analysis may ask of the file system, so that its questions can be kept and asked again.
 * Paths are absolute. What cannot be read is not there; nothing throws.
 */
export interface Disk {
  /** Follows links: never `link`. */
  kindOf(path: string): Kind | undefined;
  /** Of a link itself. */
  ownKindOf(path: string): Kind | undefined;
  read(path: string): Buffer | undefined;
  list(folder: string): readonly Entry[] | undefined;
  /** Without links; the path itself where it leads nowhere. */
  realPath(path: string): string;
}

export function isFile(disk: Disk, path: string): boolean {
  return disk.kindOf(path) === 'file';
}

export function isFolder(disk: Disk, path: string): boolean {
  return disk.kindOf(path) === 'folder';
}

/** Text as TypeScript decodes it: UTF-8 unless a byte order mark says UTF-16. */
export function readText(disk: Disk, path: string): string | undefined {
  const bytes = disk.read(path);
  if (bytes === undefined) return undefined;
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le', 2);
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8', first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0);
}
