/** What the system says of a file, in words that say what to change. */
const SPOKEN: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

export function spokenFailure(code: string): string {
  const words = SPOKEN[code];
  return words === undefined ? code : `${words} (${code})`;
}
