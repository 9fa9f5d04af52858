import { createRequire } from 'node:module';
import { dirname, extname, join, relative, resolve as resolvePath } from 'node:path';
import { Project, type SourceFile } from 'ts-morph';
import { type ModuleId, moduleId } from '../model/ids.ts';
import type { Checked } from '../model/problem.ts';
import * as ts from './compiler.ts';
import { completeSolution, NearestConfig, type ProjectConfig, readConfig } from './config.ts';
import { type Disk, isFile, readText } from './disk.ts';
import { type CompilerHost, compilerHost, DiskFileSystem } from './hosts.ts';
import { packageName, type Resolution, Resolver } from './resolver.ts';
import { findWorkspacePackages, workspaceTop } from './workspaces.ts';

export interface OpenOptions {
  readonly disk: Disk;
  /** Absolute path of the project root; module ids are relative to it. */
  readonly root: string;
  /** Path of the tsconfig relative to the root; undefined means `tsconfig.json` if there is one. */
  readonly tsconfig: string | undefined;
  /** Declarations used instead of a package's own types, by specifier. */
  readonly stubs: ReadonlyMap<string, string>;
  /** Packages whose own types are to be loaded because the document names them. */
  readonly typedPackages: ReadonlySet<string>;
  /** A declaration file to use for Node's types instead of fence's own. */
  readonly nodeTypes?: string;
}

/** The project's source, opened with ts-morph: loads what is asked for and nothing else. */
export interface SourceProject {
  /** Where its files are. */
  readonly disk: Disk;
  readonly root: string;
  /** Own source files the tsconfig lists, absolute. */
  readonly listed: readonly string[];
  readonly emitDecoratorMetadata: boolean;
  readonly keepsUnusedImports: boolean;
  idOf(path: string): ModuleId;
  pathOf(module: ModuleId): string;
  resolve(specifier: string, fromFile: string, mode?: 'import' | 'require'): Resolution;
  /** Loads and parses a file. */
  load(path: string): ts.SourceFile | Unread;
  /** Takes a file out again that nests too deeply: what imports it finds nothing. */
  leaveOut(path: string): void;
  /** Binds everything loaded so far. Files loaded afterwards are not known to it. */
  program(): ts.Program;
  /** For a declaration file of a stub, the package specifier it stands for. */
  stubOf(path: string): string | undefined;
}

/** Why there is no source of a file. */
export type Unread = 'cannot be read' | 'nests too deeply to be read';

const STUB_FOLDER = '/.fence-stubs';

/** Opens the project. Fails only on a tsconfig that was named and does not load, or one that does not parse. */
export function openProject(options: OpenOptions): Checked<SourceProject> {
  const host = compilerHost(options.disk);
  const config = mainConfig(options, host);
  if (!config.ok) return config;
  return { ok: true, value: new TsMorphProject(options, completeSolution(host, config.value), host) };
}

function mainConfig({ root, tsconfig }: OpenOptions, host: CompilerHost): Checked<ProjectConfig> {
  const shown = tsconfig ?? 'tsconfig.json';
  const path = resolvePath(root, shown);
  if (tsconfig === undefined && !host.fileExists(path)) {
    return { ok: true, value: { path: undefined, options: {}, files: [], references: [] } };
  }
  return readConfig(host, host.directoryExists(path) ? join(path, 'tsconfig.json') : path, shown);
}

class TsMorphProject implements SourceProject {
  readonly disk: Disk;
  readonly root: string;
  readonly listed: readonly string[];
  readonly emitDecoratorMetadata: boolean;
  readonly keepsUnusedImports: boolean;
  readonly #project: Project;
  readonly #resolver: Resolver;
  readonly #stubs = new Map<string, string>();
  readonly #ids = new Map<string, ModuleId>();
  readonly #ambient: readonly string[];
  readonly #nodeTypes: string;
  readonly #leftOut = new Set<string>();
  #program: ts.Program | undefined;

  constructor(options: OpenOptions, config: ProjectConfig, host: CompilerHost) {
    this.disk = options.disk;
    this.root = options.root;
    this.listed = config.files.filter((file) => !isDeclaration(file));
    this.#ambient = config.files.filter((file) => isDeclaration(file) && !file.includes('/node_modules/'));
    this.#nodeTypes = options.nodeTypes ?? ownNodeTypes();
    this.emitDecoratorMetadata = config.options.emitDecoratorMetadata === true;
    this.keepsUnusedImports = config.options.verbatimModuleSyntax === true;
    const top = workspaceTop(options.disk, options.root);
    this.#resolver = new Resolver({
      disk: options.disk,
      root: options.root,
      configs: new NearestConfig(host, { root: options.root, top: top ?? options.root }, config),
      workspaces: findWorkspacePackages(options.disk, options.root, top),
      stubs: new Map([...options.stubs.keys()].map((specifier) => [specifier, stubPath(specifier)])),
      typedPackages: options.typedPackages,
    });
    this.#project = this.#open(config);
    for (const [specifier, text] of options.stubs) this.#stubs.set(stubPath(specifier), text);
  }

  #open(config: ProjectConfig): Project {
    return new Project({
      fileSystem: new DiskFileSystem(this.disk),
      compilerOptions: programOptions(config.options),
      skipAddingFilesFromTsConfig: true,
      skipFileDependencyResolution: true,
      resolutionHost: () => ({
        resolveModuleNames: (names, containingFile) => names.map((name) => this.#forProgram(name, containingFile)),
        resolveTypeReferenceDirectives: (names: readonly unknown[]) => names.map(() => undefined),
      }),
    });
  }

  idOf(path: string): ModuleId {
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    const id = moduleId(relative(this.root, path).replaceAll('\\', '/'));
    this.#ids.set(path, id);
    return id;
  }

  pathOf(module: ModuleId): string {
    return join(this.root, module);
  }

  resolve(specifier: string, fromFile: string, mode: 'import' | 'require' = 'import'): Resolution {
    return this.#resolver.resolve(specifier, fromFile, mode);
  }

  load(path: string): ts.SourceFile | Unread {
    try {
      return this.#sourceFile(path)?.compilerNode ?? 'cannot be read';
    } catch (error) {
      // TypeScript's parser calls itself for every level of nesting, and says so by this alone.
      if (!(error instanceof RangeError)) throw error;
      this.#leftOut.add(path);
      return 'nests too deeply to be read';
    }
  }

  /** What has no extension is JavaScript: `bin/server`. */
  #sourceFile(path: string): SourceFile | undefined {
    const known = this.#project.getSourceFile(path);
    if (known !== undefined) return known;
    if (extname(path) !== '') return this.#project.addSourceFileAtPathIfExists(path);
    const text = readText(this.disk, path);
    return text === undefined
      ? undefined
      : this.#project.createSourceFile(path, text, { scriptKind: ts.ScriptKind.JS, overwrite: true });
  }

  leaveOut(path: string): void {
    this.#leftOut.add(path);
    this.#project.getSourceFile(path)?.forget();
  }

  program(): ts.Program {
    if (this.#program !== undefined) return this.#program;
    for (const path of [this.#nodeTypes, ...this.#ambient]) this.#project.addSourceFileAtPathIfExists(path);
    this.#program = this.#project.getProgram().compilerObject;
    return this.#program;
  }

  stubOf(path: string): string | undefined {
    const at = path.indexOf(`${STUB_FOLDER}/`);
    return at < 0 ? undefined : path.slice(at + STUB_FOLDER.length + 1).replace(/\/index\.d\.ts$/, '');
  }

  #forProgram(specifier: string, containingFile: string): ts.ResolvedModule | undefined {
    if (this.stubOf(containingFile) !== undefined && !specifier.startsWith('.')) return this.#stubModule(specifier);
    if (containingFile.includes('/node_modules/')) return withinPackage(this.disk, specifier, containingFile);
    const resolution = this.resolve(specifier, containingFile);
    if (resolution.kind === 'module') return this.#projectModule(resolution.path);
    if (resolution.kind !== 'package' || resolution.types === undefined) return undefined;
    if (this.stubOf(resolution.types) !== undefined) return this.#stubModule(packageKey(resolution, this.#stubs));
    return { resolvedFileName: resolution.types, isExternalLibraryImport: true };
  }

  /** What only types lead to is loaded here and nowhere before. */
  #projectModule(path: string): ts.ResolvedModule | undefined {
    if (this.#leftOut.has(path) || typeof this.load(path) === 'string') return undefined;
    return { resolvedFileName: path, isExternalLibraryImport: false };
  }

  /** A stub becomes a file, in memory only, when something imports the package. */
  #stubModule(specifier: string): ts.ResolvedModule | undefined {
    const path = stubPath(specifier);
    const text = this.#stubs.get(path);
    if (text === undefined) return undefined;
    if (this.#project.getSourceFile(path) === undefined) this.#project.createSourceFile(path, text);
    return { resolvedFileName: path, isExternalLibraryImport: true };
  }
}

/**
 * Options for the program that answers "who is called?": the project's own where they change meaning, and otherwise
 * the least that must be loaded: no DOM, no types but Node's, JavaScript taken along.
 */
function programOptions(own: ts.CompilerOptions): ts.CompilerOptions {
  return {
    ...(own.jsx === undefined ? {} : { jsx: ts.JsxEmit.Preserve }),
    ...(own.experimentalDecorators === undefined ? {} : { experimentalDecorators: own.experimentalDecorators }),
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts'],
    types: [],
    strict: own.strict ?? true,
    allowJs: true,
    allowNonTsExtensions: true,
    checkJs: false,
    esModuleInterop: true,
    allowSyntheticDefaultImports: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: false,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    noEmit: true,
    maxNodeModuleJsDepth: 0,
  };
}

/** Fence's own `@types/node`: the same with or without an install of the project. */
function ownNodeTypes(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@types/node/package.json')), 'index.d.ts');
}

/** Imports between declaration files of one package; other packages are not followed. */
function withinPackage(disk: Disk, specifier: string, containingFile: string): ts.ResolvedModule | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const stem = join(dirname(containingFile), specifier).replace(/\.[cm]?js$/, '');
  for (const candidate of [`${stem}.d.ts`, `${stem}.d.mts`, `${stem}.d.cts`, join(stem, 'index.d.ts')]) {
    if (isFile(disk, candidate)) return { resolvedFileName: candidate, isExternalLibraryImport: true };
  }
  return undefined;
}

function packageKey(resolution: { readonly name: string }, stubs: ReadonlyMap<string, string>): string {
  return stubs.has(stubPath(resolution.name)) ? resolution.name : packageName(resolution.name);
}

function stubPath(specifier: string): string {
  return `${STUB_FOLDER}/${specifier}/index.d.ts`;
}

function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}
