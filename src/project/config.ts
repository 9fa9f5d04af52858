import { dirname, join } from 'node:path';
import type { Checked, Problem } from '../model/problem.ts';
import * as ts from './compiler.ts';
import type { CompilerHost } from './hosts.ts';

/** A tsconfig as far as fence needs it: the options imports resolve with, and the files it lists. */
export interface ProjectConfig {
  /** Absolute path of the tsconfig, or undefined where the folder has none. */
  readonly path: string | undefined;
  readonly options: ts.CompilerOptions;
  /** Absolute paths; empty unless the files were asked for. */
  readonly files: readonly string[];
  /** Absolute paths of referenced tsconfigs. */
  readonly references: readonly string[];
}

const NO_CONFIG: ProjectConfig = { path: undefined, options: {}, files: [], references: [] };

/** Reads the project's own tsconfig. What cannot be read or parsed is the user's to fix. */
export function readConfig(host: CompilerHost, path: string, shown: string): Checked<ProjectConfig> {
  const text = host.readFile(path);
  if (text === undefined) return failed(shown, 'cannot be read', 'name a tsconfig with -p or `project:`');
  const parsed = ts.parseConfigFileTextToJson(path, text);
  if (parsed.error !== undefined) {
    const message = ts.flattenDiagnosticMessageText(parsed.error.messageText, ' ');
    return { ok: false, problems: [syntaxProblem(shown, text, parsed.error.start ?? 0, message)] };
  }
  const content = ts.parseJsonConfigFileContent(parsed.config, host, dirname(path), undefined, path);
  const references = (content.projectReferences ?? []).map((reference) => ts.resolveProjectReferencePath(reference));
  return { ok: true, value: { path, options: content.options, files: content.fileNames, references } };
}

/**
 * Answers for any file which tsconfig governs its imports: the nearest one above it, read once. A file of another
 * package of the workspace, which may stand beside `root`, has that package's own; `top` is where the workspace begins.
 */
export class NearestConfig {
  readonly #byFolder = new Map<string, ProjectConfig>();
  readonly #host: CompilerHost;
  readonly #root: string;
  readonly #top: string;
  readonly #main: ProjectConfig;

  constructor(host: CompilerHost, folders: { readonly root: string; readonly top: string }, main: ProjectConfig) {
    this.#host = host;
    this.#root = folders.root;
    this.#top = folders.top;
    this.#main = main;
  }

  of(file: string): ProjectConfig {
    return this.#ofFolder(dirname(file));
  }

  #ofFolder(folder: string): ProjectConfig {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#inFolder(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  #inFolder(folder: string): ProjectConfig {
    if (this.#main.path !== undefined && dirname(this.#main.path) === folder) return this.#main;
    const path = join(folder, 'tsconfig.json');
    if (this.#host.fileExists(path)) return readOptions(this.#host, path);
    const ends = folder === this.#root || folder === this.#top || !folder.startsWith(`${this.#top}/`);
    return ends ? this.#main : this.#ofFolder(dirname(folder));
  }
}

/** Options only: no folder is walked for the files. A broken neighbour config counts as absent. */
function readOptions(host: CompilerHost, path: string): ProjectConfig {
  const text = host.readFile(path);
  if (text === undefined) return NO_CONFIG;
  const parsed = ts.parseConfigFileTextToJson(path, text);
  if (parsed.error !== undefined) return NO_CONFIG;
  const unlisted: ts.ParseConfigHost = { ...host, readDirectory: () => [] };
  const content = ts.parseJsonConfigFileContent(parsed.config, unlisted, dirname(path), undefined, path);
  return { path, options: withReferencedPaths(host, content), files: [], references: [] };
}

/** A solution-style config holds no `paths` itself; the configs it refers to do. */
function withReferencedPaths(host: CompilerHost, content: ts.ParsedCommandLine): ts.CompilerOptions {
  if (content.options.paths !== undefined || content.options.baseUrl !== undefined) return content.options;
  for (const reference of content.projectReferences ?? []) {
    const path = ts.resolveProjectReferencePath(reference);
    const referenced = host.fileExists(path) ? readOptions(host, path).options : undefined;
    if (referenced?.paths !== undefined || referenced?.baseUrl !== undefined) {
      return { ...referenced, ...content.options };
    }
  }
  return content.options;
}

/** The main config of a solution: its own options completed by those of the configs it refers to. */
export function completeSolution(host: CompilerHost, config: ProjectConfig): ProjectConfig {
  if (config.references.length === 0 || config.options.paths !== undefined) return config;
  for (const path of config.references) {
    const options = host.fileExists(path) ? readOptions(host, path).options : undefined;
    if (options?.paths !== undefined) return { ...config, options: { ...options, ...config.options } };
  }
  return config;
}

function failed(shown: string, what: string, suggestion: string): Checked<ProjectConfig> {
  return { ok: false, problems: [{ code: 'tsconfig', message: `${shown} ${what}`, suggestion }] };
}

function syntaxProblem(shown: string, text: string, offset: number, message: string): Problem {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = { file: shown, line, column, endLine: line, endColumn: column + 1 };
  return { code: 'tsconfig', message: `${shown} is not valid: ${message}`, place };
}
