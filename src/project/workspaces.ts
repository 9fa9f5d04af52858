import { dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Disk, isFolder, readText } from './disk.ts';
import { findFiles } from './find-files.ts';

/** The parts of a package.json that resolution reads. Values are as found: nothing about them is certain. */
export interface PackageJson {
  readonly name?: unknown;
  readonly main?: unknown;
  readonly module?: unknown;
  readonly source?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly workspaces?: unknown;
}

export interface WorkspacePackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly json: PackageJson;
}

/**
 * The packages of a workspace by name, the root package among them: an import of one of them means its source.
 *
 * @param top where the workspace begins, if `root` is in one
 */
export function findWorkspacePackages(
  disk: Disk,
  root: string,
  top: string | undefined,
): ReadonlyMap<string, WorkspacePackage> {
  const folders = [root, ...(top === undefined ? [] : [top, ...memberFolders(disk, top)])];
  const packages = new Map<string, WorkspacePackage>();
  for (const folder of folders) {
    const json = readPackageJson(disk, folder);
    if (typeof json?.name === 'string' && !packages.has(json.name)) {
      packages.set(json.name, { name: json.name, folder, json });
    }
  }
  return packages;
}

/** `package.json` of a folder, or undefined where there is none that parses to an object. */
export function readPackageJson(disk: Disk, folder: string): PackageJson | undefined {
  const text = readText(disk, join(folder, 'package.json'));
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The folder at or above `root` that lists the packages of its workspace: a package can be judged from its own folder. */
export function workspaceTop(disk: Disk, root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    if (workspacePatterns(disk, folder).length > 0) return folder;
    if (isFolder(disk, join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

function workspacePatterns(disk: Disk, folder: string): readonly string[] {
  const listed = readPackageJson(disk, folder)?.workspaces;
  if (Array.isArray(listed)) return listed.filter((entry) => typeof entry === 'string');
  if (typeof listed === 'object' && listed !== null && 'packages' in listed && Array.isArray(listed.packages)) {
    return listed.packages.filter((entry: unknown) => typeof entry === 'string');
  }
  return pnpmPatterns(disk, folder);
}

function pnpmPatterns(disk: Disk, folder: string): readonly string[] {
  const text = readText(disk, join(folder, 'pnpm-workspace.yaml'));
  if (text === undefined) return [];
  try {
    const document: unknown = parseYaml(text, { maxAliasCount: 0 });
    const packages = typeof document === 'object' && document !== null && 'packages' in document && document.packages;
    return Array.isArray(packages) ? packages.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

function memberFolders(disk: Disk, top: string): readonly string[] {
  const patterns = workspacePatterns(disk, top).map((pattern) => {
    const negated = pattern.startsWith('!');
    const plain = pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/+$/, '');
    return `${negated ? '!' : ''}${plain}/package.json`;
  });
  return findFiles(disk, patterns, { cwd: top })
    .map((path) => dirname(path))
    .sort();
}
