import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import * as ts from './compiler.ts';
import type { NearestConfig } from './config.ts';
import { type Disk, isFile } from './disk.ts';
import { type CompilerHost, compilerHost } from './hosts.ts';
import { builtFrom, existingSource, mapTargets, sourceOf, workspaceSource } from './workspace-source.ts';
import { readPackageJson, type WorkspacePackage } from './workspaces.ts';

/** What an import specifier means. */
export type Resolution =
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'builtin'; readonly name: string }
  /** A package outside the project; `types` is a declaration file loaded for it, if any. */
  | { readonly kind: 'package'; readonly name: string; readonly types: string | undefined }
  /** Not code: a stylesheet, an image, a JSON file. */
  | { readonly kind: 'asset' }
  /** Means the project's own code and cannot be found: a loud gap. */
  | { readonly kind: 'unresolved'; readonly why: string };

export interface ResolverOptions {
  readonly disk: Disk;
  readonly root: string;
  readonly configs: NearestConfig;
  readonly workspaces: ReadonlyMap<string, WorkspacePackage>;
  /** Declaration files to use for packages, by specifier (absolute, may exist in memory only). */
  readonly stubs: ReadonlyMap<string, string>;
  /** Packages whose own types matter because the document names them. */
  readonly typedPackages: ReadonlySet<string>;
}

const ASSET =
  /\.(css|scss|sass|less|svg|png|jpe?g|gif|webp|html?|txt|md|sql|graphql|gql|wasm|node|json5?|ya?ml|hbs|ejs|proto)(\?.*)?$/;

/** Resolves import specifiers as TypeScript and Node do, but to source, and never into other people's packages. */
export class Resolver {
  readonly #options: ResolverOptions;
  readonly #disk: Disk;
  readonly #host: CompilerHost;
  readonly #uninstalled: CompilerHost;
  readonly #cache = new Map<string, Resolution>();
  readonly #moduleCaches = new Map<ts.CompilerOptions, ts.ModuleResolutionCache>();

  constructor(options: ResolverOptions) {
    this.#options = options;
    this.#disk = options.disk;
    this.#host = compilerHost(options.disk);
    this.#uninstalled = withoutPackages(this.#host);
  }

  resolve(specifier: string, fromFile: string, mode: 'import' | 'require' = 'import'): Resolution {
    const key = `${mode}\0${fromFile}\0${specifier}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const resolution = this.#resolve(specifier, fromFile, mode);
    this.#cache.set(key, resolution);
    return resolution;
  }

  #resolve(specifier: string, fromFile: string, mode: 'import' | 'require'): Resolution {
    if (/^(data|https?|file|bun|cloudflare|deno|jsr|npm|virtual):/.test(specifier))
      return packageOf(specifier, undefined);
    const bare = specifier.replace(/[?#].*$/, '') || specifier;
    if (isBuiltin(bare)) return { kind: 'builtin', name: bare.replace(/^node:/, '') };
    if (bare.startsWith('.') || bare.startsWith('/')) return this.#relative(bare, fromFile, mode);
    return (
      this.#alias(bare, fromFile, mode) ??
      this.#workspace(bare) ??
      this.#ownImports(specifier, fromFile) ??
      this.#package(bare, fromFile)
    );
  }

  #relative(specifier: string, fromFile: string, mode: 'import' | 'require'): Resolution {
    const found = this.#typescript(specifier, fromFile, mode);
    if (found !== undefined) return this.#unbuilt(found);
    if (ASSET.test(specifier)) return { kind: 'asset' };
    const { root } = this.#options;
    const stem = join(fromFile, '..', specifier);
    const source =
      existingSource(this.#disk, stem) ??
      existingSource(this.#disk, stem.replace(/\.[cm]?jsx?$/, '')) ??
      sourceOf(this.#disk, root, relative(root, stem));
    if (source !== undefined) return { kind: 'module', path: source };
    if ([stem, `${stem}.json`, `${stem}.node`].some((path) => isFile(this.#disk, path))) return { kind: 'asset' };
    return { kind: 'unresolved', why: `cannot find module '${specifier}'` };
  }

  /** `../dist/main.js` means the source that it is built from, built or not. */
  #unbuilt(found: Resolution): Resolution {
    if (found.kind !== 'module' || !/\.[cm]?jsx?$/.test(found.path)) return found;
    const { root } = this.#options;
    return { kind: 'module', path: builtFrom(this.#disk, root, relative(root, found.path)) ?? found.path };
  }

  #alias(specifier: string, fromFile: string, mode: 'import' | 'require'): Resolution | undefined {
    const { options } = this.#options.configs.of(fromFile);
    const patterns = Object.keys(options.paths ?? {}).filter((pattern) => matchesPattern(pattern, specifier));
    if (patterns.length === 0 && (options.baseUrl === undefined || specifier.startsWith('#'))) return undefined;
    const found = this.#typescript(specifier, fromFile, mode);
    if (found !== undefined) return found;
    const exact = patterns.filter((pattern) => pattern !== '*' && staysInProject(options.paths?.[pattern]));
    if (exact.length === 0) return undefined;
    if (ASSET.test(specifier)) return { kind: 'asset' };
    if (this.#options.workspaces.has(packageName(specifier))) return undefined;
    return { kind: 'unresolved', why: `no file for the path alias '${specifier}'` };
  }

  #workspace(specifier: string): Resolution | undefined {
    const workspace = this.#options.workspaces.get(packageName(specifier));
    if (workspace === undefined) return undefined;
    const below = specifier.slice(workspace.name.length);
    const path = workspaceSource(this.#disk, workspace, `.${below}`);
    if (path !== undefined) return { kind: 'module', path: this.#disk.realPath(path) };
    if (ASSET.test(specifier)) return { kind: 'asset' };
    return { kind: 'unresolved', why: `no source found for the workspace package '${specifier}'` };
  }

  /** `#internal/x` through the `imports` map of the package the file stands in. */
  #ownImports(specifier: string, fromFile: string): Resolution | undefined {
    if (!specifier.startsWith('#')) return undefined;
    return (
      this.#mapped(specifier, fromFile) ?? {
        kind: 'unresolved',
        why: `no file for '${specifier}' in the package's imports map`,
      }
    );
  }

  /** A file, built or not yet, or a builtin or package under a name of the package's own. */
  #mapped(specifier: string, fromFile: string): Resolution | undefined {
    const folder = folderWithImports(this.#disk, dirname(fromFile));
    const imports = folder === undefined ? undefined : readPackageJson(this.#disk, folder)?.imports;
    if (folder === undefined || typeof imports !== 'object' || imports === null) return undefined;
    for (const target of mapTargets(imports, specifier)) {
      if (target.startsWith('#')) continue;
      if (!target.startsWith('.')) return this.resolve(target, fromFile);
      const path = sourceOf(this.#disk, folder, target);
      if (path !== undefined) return { kind: 'module', path };
      if (ASSET.test(target)) return { kind: 'asset' };
    }
    return undefined;
  }

  #package(specifier: string, fromFile: string): Resolution {
    const name = packageName(specifier);
    const stub = this.#options.stubs.get(specifier) ?? this.#options.stubs.get(name);
    const own = this.#options.typedPackages.has(name) ? this.#typesOf(specifier, fromFile) : undefined;
    return packageOf(specifier, own ?? stub);
  }

  /** The package's own declarations, where it is installed. */
  #typesOf(specifier: string, fromFile: string): string | undefined {
    const options: ts.CompilerOptions = { moduleResolution: ts.ModuleResolutionKind.Bundler };
    return ts.resolveModuleName(specifier, fromFile, options, this.#host).resolvedModule?.resolvedFileName;
  }

  #typescript(specifier: string, fromFile: string, mode: 'import' | 'require'): Resolution | undefined {
    const options = this.#resolutionOptions(fromFile);
    const cache =
      this.#moduleCaches.get(options) ?? ts.createModuleResolutionCache(this.#options.root, (name) => name, options);
    this.#moduleCaches.set(options, cache);
    const esm = mode === 'import' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS;
    const { resolvedModule } = ts.resolveModuleName(
      specifier,
      fromFile,
      options,
      this.#uninstalled,
      cache,
      undefined,
      esm,
    );
    if (resolvedModule === undefined || resolvedModule.resolvedFileName.includes('/node_modules/')) return undefined;
    const path = resolvedModule.resolvedFileName;
    if (resolvedModule.extension === '.json') return { kind: 'asset' };
    return { kind: 'module', path: isDeclaration(path) ? sourceBeside(this.#disk, path) : path };
  }

  readonly #optionsOf = new Map<string, ts.CompilerOptions>();

  #resolutionOptions(fromFile: string): ts.CompilerOptions {
    const config = this.#options.configs.of(fromFile);
    const key = config.path ?? '';
    const known = this.#optionsOf.get(key);
    if (known !== undefined) return known;
    const { paths, baseUrl, pathsBasePath, rootDirs, customConditions, configFilePath } = config.options;
    const own = { paths, baseUrl, pathsBasePath, rootDirs, configFilePath };
    const options: ts.CompilerOptions = {
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      customConditions: [...(customConditions ?? []), 'source', 'development', 'node'],
      allowJs: true,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      noEmit: true,
    };
    this.#optionsOf.set(key, options);
    return options;
  }
}

/** The nearest folder whose package.json has an `imports` map. */
function folderWithImports(disk: Disk, folder: string): string | undefined {
  if (readPackageJson(disk, folder)?.imports !== undefined) return folder;
  return dirname(folder) === folder ? undefined : folderWithImports(disk, dirname(folder));
}

/** Imports are resolved as if nothing were installed. */
function withoutPackages(host: CompilerHost): CompilerHost {
  return { ...host, directoryExists: (path) => !path.endsWith('/node_modules') && host.directoryExists(path) };
}

function packageOf(specifier: string, types: string | undefined): Resolution {
  return { kind: 'package', name: specifier, types };
}

/** `@scope/name` of `@scope/name/sub`, `name` of `name/sub`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** An alias for somebody's package (`"fs-extra": ["node_modules/@types/fs-extra"]`) says nothing about the project. */
function staysInProject(targets: readonly string[] | undefined): boolean {
  return (targets ?? []).some((target) => !target.includes('node_modules'));
}

function matchesPattern(pattern: string, specifier: string): boolean {
  const [head, tail] = pattern.split('*');
  if (tail === undefined) return pattern === specifier;
  return specifier.startsWith(head ?? '') && specifier.endsWith(tail) && specifier.length >= pattern.length - 1;
}

function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

/** A declaration file beside the JavaScript it describes stands for that JavaScript. */
function sourceBeside(disk: Disk, declaration: string): string {
  return existingSource(disk, declaration.replace(/\.d\.[cm]?ts$/, '')) ?? declaration;
}
