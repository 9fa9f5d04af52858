import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type Commands, commandsFor } from './commands.ts';
import type { Environment } from './environment.ts';
import type { ProjectOptions } from './options.ts';

/** Where a run takes place. Paths in documents and reports are relative to `root`. */
export interface Location {
  /** Working directory after `-C`. */
  readonly cwd: string;
  /** Folder of the audit document, whether or not there is one. */
  readonly root: string;
  readonly auditPath: string;
  /** The document's path relative to `root`: how the report names it. */
  readonly auditFile: string;
  /** Leads from where the user stands to `root`, for paths that people click: empty or `packages/api/`. */
  readonly prefix: string;
  /** For every command that is printed: what is pasted leads to the same document. */
  readonly commands: Commands;
}

export const DEFAULT_AUDIT = 'fence.audit.yaml';

export function locate(
  options: Partial<Pick<ProjectOptions, 'cwd' | 'audit' | 'project' | 'daemon' | 'entry'>>,
  environment: Environment,
): Location {
  const cwd = resolve(environment.cwd, options.cwd ?? '.');
  const auditPath = resolve(cwd, options.audit ?? DEFAULT_AUDIT);
  const root = dirname(auditPath);
  const prefix = wayTo(root, environment.cwd);
  const commands = commandsFor(options, wayTo(root, cwd));
  return { cwd, root, auditPath, auditFile: basename(auditPath), prefix, commands };
}

/** Empty or with a slash at its end. */
function wayTo(folder: string, from: string): string {
  const way = slashed(relative(from, folder));
  return way === '' ? '' : `${way}/`;
}

/** A path from the command line as the document would have written it. */
export function fromRoot({ cwd, root }: Location, path: string): string {
  return slashed(relative(root, resolve(cwd, path)));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
