import { posix, resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { type Files, readText } from '../environment.ts';

/** The files of a project that say how it is started, and those that could be started; paths relative to its root. */
export interface ProjectFiles {
  readonly sources: ReadonlySet<string>;
  readonly manifests: readonly string[];
  readonly read: (path: string) => string;
}

const IGNORED = [
  '**/node_modules/**',
  '**/.*/**',
  '**/dist/**',
  '**/coverage/**',
  '**/vendor/**',
  '**/fixtures/**',
  '**/__tests__/**',
];

const MANIFESTS = [
  '**/package.json',
  '**/{Dockerfile,*.Dockerfile,Dockerfile.*}',
  '**/Procfile',
  '**/*.service',
  '**/{docker-compose,compose}*.{yml,yaml}',
  '**/{ecosystem,pm2}*.{js,cjs,mjs,json,ts}',
];

/** How deep below the root a project still starts something. */
const DEPTH = 6;

export function listProject(root: string, files: Pick<Files, 'read'>): ProjectFiles {
  const options = { cwd: root, ignore: IGNORED, deep: DEPTH, followSymbolicLinks: false, suppressErrors: true };
  const read = (path: string): string => readText(files, resolve(root, path)) ?? '';
  const sources = fastGlob.sync('**/*.{ts,tsx,mts,cts,js,mjs,cjs}', { ...options, deep: DEPTH + 4 });
  const programs = fastGlob.sync('**/bin/!(*.*)', options).filter((path) => RUN_BY_NODE.test(read(path)));
  return {
    sources: new Set([...sources, ...programs]),
    manifests: fastGlob.sync(MANIFESTS, options).sort(byDepth),
    read,
  };
}

/** A file without an extension says by its first line that it is JavaScript. */
const RUN_BY_NODE = /^#!.*\bnode\b/;

function byDepth(left: string, right: string): number {
  const depth = left.split('/').length - right.split('/').length;
  if (depth !== 0) return depth;
  return left < right ? -1 : 1;
}

/** Folder of a file, empty for the root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
