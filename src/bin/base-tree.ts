import { execFileSync, type StdioOptions } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedOut } from '../cli/environment.ts';
import { withoutRepositoryVariables } from './repository-variables.ts';

/**
 * Writes the files of a commit into a temporary folder, through an index of its own: neither the working tree nor the
 * index of the repository is touched. Files kept by Git LFS stay pointers. Modules are installed in the working tree
 * only, so the copy links to them.
 *
 * @param top top folder of the working tree
 * @param way leads from there to the folder that is judged
 */
export function checkOut(top: string, way: string, commit: string): CheckedOut {
  const { folder: temporary, remove } = madeForAWhile(join(realpathSync(tmpdir()), 'fence-base-'));
  try {
    const tree = join(temporary, 'tree');
    mkdirSync(tree);
    writeFiles(top, commit, tree, join(temporary, 'index'));
    linkModules(top, way, tree);
    return { kind: 'tree', folder: tree, remove };
  } catch (error) {
    remove();
    return { kind: 'failed', why: reasonOf(error) };
  }
}

/** Submodules too, at the commit that is recorded, where the working tree has them. */
function writeFiles(repository: string, commit: string, folder: string, index: string): void {
  git(repository, index, ['read-tree', commit]);
  git(repository, index, ['checkout-index', '--all', `--prefix=${folder}/`]);
  const submodules = git(repository, index, ['ls-files', '--stage', '-z']).matchAll(
    /(?<=^|\0)160000 (\w+) \d\t([^\0]+)/g,
  );
  for (const [, recorded = '', path = ''] of [...submodules]) {
    const submodule = join(repository, path);
    const isThere = existsSync(join(submodule, '.git')) && has(submodule, recorded, index);
    if (isThere) writeFiles(submodule, recorded, join(folder, path), index);
  }
}

function has(repository: string, commit: string, index: string): boolean {
  try {
    git(repository, index, ['cat-file', '-e', `${commit}^{tree}`]);
    return true;
  } catch {
    return false;
  }
}

/** Hooks and monitors would run programs of the repository; optional locks would touch its index. */
const QUIET = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'core.splitIndex=false'];
const LIMIT_MS = 120_000;
const MAX_OUTPUT = 256 * 1024 * 1024;

function git(cwd: string, index: string, args: readonly string[]): string {
  const own = { GIT_INDEX_FILE: index, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '1' };
  const env = { ...withoutRepositoryVariables(process.env), ...own };
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const limits = { timeout: LIMIT_MS, maxBuffer: MAX_OUTPUT };
  return execFileSync('git', [...QUIET, ...args], { cwd, env, stdio, encoding: 'utf8', ...limits });
}

/** From the top down to the judged folder, as Node looks for modules; not through a link that leads out of the copy. */
function linkModules(top: string, way: string, tree: string): void {
  const parts = way.split('/').filter((part) => part !== '');
  for (let depth = 0; depth <= parts.length; depth += 1) {
    const folder = join(tree, ...parts.slice(0, depth));
    if (!existsSync(folder) || realpathSync(folder) !== folder) return;
    const [from, to] = [join(top, ...parts.slice(0, depth), 'node_modules'), join(folder, 'node_modules')];
    if (existsSync(from) && !existsSync(to)) symlinkSync(from, to, 'junction');
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A folder that is removed when asked to, and when the process ends by a signal before that. */
function madeForAWhile(prefix: string): { readonly folder: string; readonly remove: () => void } {
  let folder: string | undefined;
  const remove = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  const ignore = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    ignore();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  // Made when somebody listens: a signal that comes between the two would leave it behind.
  folder = mkdtempSync(prefix);
  return {
    folder,
    remove: () => {
      remove();
      // A signal that came during the work is delivered between these two.
      setImmediate(() => setImmediate(ignore));
    },
  };
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said === '' ? String(error) : said;
}
