import { posix } from 'node:path';

/** Names of modules that say nothing about the daemon: its folder's name says more. */
const NAMELESS = new Set(['index', 'main', 'app', 'server', 'start', 'cli']);
const FOLDERS_OF_SOURCES = new Set(['src', 'source', 'lib', 'app', '.']);

/** A name for the daemon of each entry: the module's, its folder's, or the project's, each used once. */
export function daemonNames(files: readonly string[], project: string): readonly string[] {
  const names: string[] = [];
  for (const file of files) names.push(unused(nameOf(file, project), names));
  return names;
}

function nameOf(file: string, project: string): string {
  const stem = posix.basename(file).replace(/\.[cm]?[jt]sx?$/, '');
  if (!NAMELESS.has(stem)) return stem;
  const folders = posix.dirname(file).split('/');
  const telling = folders.findLast((folder) => !FOLDERS_OF_SOURCES.has(folder));
  return telling ?? project;
}

function unused(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
