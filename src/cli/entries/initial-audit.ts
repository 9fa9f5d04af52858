import { posix, resolve } from 'node:path';
import type { InitialAudit } from '../../audit/template.ts';
import { type Files, readText } from '../environment.ts';
import type { LikelyEntry } from './likely-entries.ts';
import { daemonNames } from './names.ts';
import { folderOf } from './project-files.ts';

/** The first document for these entries: a daemon each, and what was seen about them as remarks. */
export function initialAudit(entries: readonly LikelyEntry[], root: string, files: Pick<Files, 'read'>): InitialAudit {
  const guarded = daemonsAmong(entries);
  const names = daemonNames(
    guarded.map(({ file }) => file),
    projectName(root, files),
  );
  const others = entries.filter((entry) => !guarded.includes(entry));
  return {
    daemons: guarded.map(({ file }, index) => ({ name: names[index] ?? file, entry: [file] })),
    startup: [],
    wrappers: [],
    blocking: [],
    project: tsconfigFor(guarded, root, files),
    comments: [
      'Written by fence init. Look through the daemons: they were found by what starts them and what their text says.',
      ...guarded.map(({ file, reason, nature }) => remark(file, reason, nature.sign)),
      ...guarded.flatMap(bootRemarks),
      ...others.map(leftOutRemark),
    ],
  };
}

/** The package's name without its scope. */
function projectName(root: string, files: Pick<Files, 'read'>): string {
  const [, name] =
    /^[\s{]*"name"\s*:\s*"(?:@[^"/]*\/)?([^"]+)"/m.exec(readText(files, resolve(root, 'package.json')) ?? '') ?? [];
  return name ?? 'daemon';
}

/** Without a sign of a daemon, what is started and is no plain tool; without that, whatever there is. */
function daemonsAmong(entries: readonly LikelyEntry[]): readonly LikelyEntry[] {
  const ofKind = (kind: LikelyEntry['nature']['kind']) => entries.filter(({ nature }) => nature.kind === kind);
  return [ofKind('daemon'), ofKind('unknown'), entries].find((group) => group.length > 0) ?? [];
}

function remark(file: string, reason: string, sign: string | undefined): string {
  return `  ${file}: ${reason}${sign === undefined ? '' : `; it has ${sign}`}`;
}

function bootRemarks({ file, nature }: LikelyEntry): readonly string[] {
  return nature.boot.map(
    (name) => `  ${file} exports ${name}() and calls nothing itself: if a launcher calls it, write ${file}#${name}`,
  );
}

function leftOutRemark({ file, reason, nature }: LikelyEntry): string {
  const looks = nature.kind === 'tool' ? 'looks like a command-line tool' : 'has no sign of a daemon';
  return `  Left out: ${file} (${reason}) ${looks}.`;
}

/** The tsconfig nearest to the daemons: the root's, or that of the package they are in. */
function tsconfigFor(entries: readonly LikelyEntry[], root: string, files: Pick<Files, 'read'>): string | undefined {
  const folders = entries.flatMap(({ file }) => foldersAbove(file));
  return ['', ...folders]
    .map((folder) => posix.join(folder, 'tsconfig.json'))
    .find((path) => files.read(resolve(root, path)).kind === 'text');
}

/** `a/b`, `a` of `a/b/x.ts`. */
function foldersAbove(file: string): readonly string[] {
  const segments = folderOf(file).split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}
