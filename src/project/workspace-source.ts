import { join } from 'node:path';
import { type Disk, isFile } from './disk.ts';
import type { WorkspacePackage } from './workspaces.ts';

const SOURCE_EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'];
const BUILD_FOLDERS = new Set(['dist', 'lib', 'build', 'out', 'esm', 'cjs', 'types', 'output', 'target', '.build']);
/** Conditions that lead to source or to what stands for it, in the order they are preferred. */
const CONDITIONS = ['source', 'development', 'bun', 'import', 'node', 'module', 'require', 'types', 'default'];

/**
 * The source file that an import of a workspace package means, built or not: what its `exports`, `source`, `main` or
 * `types` name, carried back from the build folder to the source beside it.
 *
 * @param subpath `.` for the package itself, `./x` below it
 * @returns an absolute path, or undefined when no source is found
 */
export function workspaceSource(disk: Disk, workspace: WorkspacePackage, subpath: string): string | undefined {
  for (const target of targetsOf(workspace, subpath)) {
    const found = sourceOf(disk, workspace.folder, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

function targetsOf(workspace: WorkspacePackage, subpath: string): readonly string[] {
  const { json } = workspace;
  const exported = exportTargets(json.exports, subpath);
  if (subpath !== '.') return [...exported, subpath, `./src/${subpath.slice(2)}`];
  const fields = [json.source, json.types, json.typings, json.module, json.main].filter((f) => typeof f === 'string');
  return [...exported, ...fields, './src/index', './src/main', './index', './lib/index'];
}

function exportTargets(exported: unknown, subpath: string): readonly string[] {
  if (typeof exported === 'string' || Array.isArray(exported)) return subpath === '.' ? conditionTargets(exported) : [];
  if (typeof exported !== 'object' || exported === null) return [];
  const keys = Object.keys(exported);
  if (!keys.some((key) => key.startsWith('.'))) return subpath === '.' ? conditionTargets(exported) : [];
  return mapTargets(exported, subpath);
}

/** What an `exports` or `imports` map says of one of its keys, in the order of preference. */
export function mapTargets(map: object, subpath: string): readonly string[] {
  const entries = new Map<string, unknown>(Object.entries(map));
  if (entries.has(subpath)) return conditionTargets(entries.get(subpath));
  for (const [key, value] of entries) {
    const [head, tail] = key.split('*');
    if (head === undefined || tail === undefined) continue;
    if (!subpath.startsWith(head) || !subpath.endsWith(tail)) continue;
    const star = subpath.slice(head.length, subpath.length - tail.length);
    return conditionTargets(value).map((target) => target.replaceAll('*', star));
  }
  return [];
}

function conditionTargets(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(conditionTargets);
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map<string, unknown>(Object.entries(value));
  const ordered = [
    ...CONDITIONS.filter((c) => entries.has(c)),
    ...[...entries.keys()].filter((k) => !CONDITIONS.includes(k)),
  ];
  return ordered.flatMap((condition) => conditionTargets(entries.get(condition)));
}

/**
 * `./dist/x.js` → `src/x.ts`, `x.ts`, `dist/x.ts`…: the source that exists. JavaScript in a build folder counts only
 * where there is nothing it could have been built from: an old build says nothing about the source beside it.
 */
export function sourceOf(disk: Disk, folder: string, target: string): string | undefined {
  const named = partsOf(target);
  const parts = withIndex(named);
  const written = existingSource(disk, join(folder, ...named));
  if (written !== undefined && isTypeScript(written)) return written;
  const carried = isWithinSource(parts) && written !== undefined ? [] : carriedBack(disk, folder, parts);
  const typed = carried.find(isTypeScript) ?? mirrored(disk, folder, parts);
  return typed ?? (isOftenWritten(parts) ? written : undefined) ?? carried[0] ?? written;
}

/** `index.js` of a package that is built into its own folder: the TypeScript of the same name in `src`. */
function mirrored(disk: Disk, folder: string, parts: readonly string[]): string | undefined {
  const found = parts.includes('src') ? undefined : existingSource(disk, join(folder, 'src', ...parts));
  return found !== undefined && isTypeScript(found) ? found : undefined;
}

/** The TypeScript that a file of a build folder was built from, if there is any. */
export function builtFrom(disk: Disk, folder: string, path: string): string | undefined {
  const parts = partsOf(path);
  return isWithinSource(parts) ? undefined : carriedBack(disk, folder, parts).find(isTypeScript);
}

/** The parts of a path, the last without what follows the name. */
function partsOf(path: string): readonly string[] {
  return path
    .replace(/^\.\//, '')
    .replace(/(\.d)?\.[cm]?[jt]sx?$/, '')
    .split('/');
}

/** A build folder as a whole, `../dist`, means its `index`. */
function withIndex(parts: readonly string[]): readonly string[] {
  return BUILD_FOLDERS.has(parts.at(-1) ?? '') ? [...parts, 'index'] : parts;
}

function carriedBack(disk: Disk, folder: string, parts: readonly string[]): readonly string[] {
  return withoutBuildFolder(parts).flatMap((candidate) => existingSource(disk, join(folder, candidate)) ?? []);
}

/** `src/lib/x.js` was not built: its `lib` is a folder of the source. */
function isWithinSource(parts: readonly string[]): boolean {
  const source = parts.indexOf('src');
  return source >= 0 && source < parts.findIndex((part) => BUILD_FOLDERS.has(part));
}

/** JavaScript in `lib` is as often written by hand. */
function isOftenWritten(parts: readonly string[]): boolean {
  return parts.slice(0, -1).includes('lib');
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** Every stretch of folders that is a build's is left out, or replaced by `src`. The last part names the file. */
function withoutBuildFolder(parts: readonly string[]): readonly string[] {
  const folders = parts.slice(0, -1);
  const candidates: string[] = [];
  for (let end = folders.length; end > 0; end -= 1) {
    if (!BUILD_FOLDERS.has(folders[end - 1] ?? '')) continue;
    for (let start = 0; start < end; start += 1) {
      if (!BUILD_FOLDERS.has(folders[start] ?? '')) continue;
      const head = parts.slice(0, start);
      const tail = parts.slice(end);
      candidates.push([...head, 'src', ...tail].join('/'), [...head, ...tail].join('/'));
    }
  }
  return candidates;
}

/** The source file at a path without its extension, or of the folder's `index`. Declaration files are not source. */
export function existingSource(disk: Disk, stem: string): string | undefined {
  for (const base of [stem, join(stem, 'index'), join(stem, 'src/index')]) {
    for (const extension of SOURCE_EXTENSIONS) {
      if (isFile(disk, base + extension)) return base + extension;
    }
  }
  return undefined;
}
