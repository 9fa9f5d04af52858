import { posix } from 'node:path';
import { isSource } from './command-line.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Start } from './starts.ts';

/** Folders that compilers write to, and folders they commonly read from. */
const OUT_FOLDERS = ['dist', 'build', 'lib', 'out'];
const SOURCE_FOLDERS = ['src', 'source', 'app', ''];

/** The source module that a start comes down to, relative to the root: `src/x.ts` of `dist/x.js`. */
export function sourceOf(start: Start, project: ProjectFiles): string | undefined {
  for (const candidate of start.candidates) {
    for (const path of placesOf(candidate)) {
      const found = [start.folder, '']
        .map((folder) => inFolder(folder, path, project))
        .find((file) => file !== undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A path inside a container is absolute; its tail is the project's: `/app/dist/x.js`, `dist/x.js`. */
function placesOf(path: string): readonly string[] {
  if (!path.startsWith('/')) return [path];
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((_, index) => segments.slice(index).join('/'));
}

function inFolder(folder: string, path: string, project: ProjectFiles): string | undefined {
  const compiler = compilerFolders(folder, project);
  const outFolders = compiler.out === undefined ? OUT_FOLDERS : [compiler.out, ...OUT_FOLDERS];
  const sourceFolders = compiler.root === undefined ? SOURCE_FOLDERS : [compiler.root, ...SOURCE_FOLDERS];
  const mapped = outFolders
    .filter((out) => path.startsWith(`${out}/`))
    .flatMap((out) => sourceFolders.map((source) => posix.join(source, path.slice(out.length + 1))));
  const written = mapped.length > 0 ? [...mapped, path] : [path];
  return written
    .flatMap(spellings)
    .map((file) => posix.join(folder, file))
    .find((file) => project.sources.has(file));
}

/** A module as TypeScript would have written it, before the name as it stands: the built file may lie beside it. */
function spellings(path: string): readonly string[] {
  if (!isSource(path)) {
    const stem = path === '.' ? '' : `${path}/`;
    const files = path === '.' ? [] : [path, `${path}.ts`, `${path}.js`];
    return [...files, `${stem}src/index.ts`, `${stem}index.ts`, `${stem}index.js`];
  }
  const typed = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  return [...new Set([typed, path.replace(/\.[cm]?jsx?$/, '.ts'), path.replace(/\.[cm]?jsx?$/, '.tsx'), path])];
}

interface CompilerFolders {
  readonly out: string | undefined;
  readonly root: string | undefined;
}

/** `outDir` and `rootDir` as the tsconfigs of a folder spell them; comments in them do not matter to this. */
function compilerFolders(folder: string, project: ProjectFiles): CompilerFolders {
  const names = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.base.json'];
  const text = names.map((name) => project.read(posix.join(folder, name))).join('\n');
  return { out: pathOption(text, 'outDir'), root: pathOption(text, 'rootDir') };
}

function pathOption(text: string, name: string): string | undefined {
  const [, value] = new RegExp(`^[^/\\n]*"${name}"\\s*:\\s*"([^"]+)"`, 'm').exec(text) ?? [];
  return value === undefined ? undefined : posix.normalize(value).replace(/\/$/, '');
}
