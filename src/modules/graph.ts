import { dirname, resolve as resolvePath } from 'node:path';
import type { Gap } from '../model/gap.ts';
import type { ModuleId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { constantTexts, globOf, sourceModuleAt, textOf } from '../project/constant-path.ts';
import { findFiles } from '../project/find-files.ts';
import { placeOf } from '../project/place.ts';
import type { SourceProject, Unread } from '../project/source-project.ts';
import { type Mention, type ScanOptions, scanModule } from './scan.ts';

/** One module edge: `to` is what `from` leads to; `computed` when a pattern and not a literal named it. */
export interface GraphEdge {
  readonly from: ModuleId;
  readonly to: ModuleId;
  readonly kind: 'static' | 'dynamic' | 'require' | 'declared' | 'worker' | 'type-only';
  readonly line: number;
  /** Offset of the node that makes the edge, by which the call facts find it again. */
  readonly offset: number;
  readonly computed: boolean;
}

export interface GraphModule {
  readonly id: ModuleId;
  readonly source: ts.SourceFile;
  readonly edges: readonly GraphEdge[];
}

/** All modules a daemon may load, over-approximated: which of them run is decided with the functions. */
export interface ModuleGraph {
  readonly modules: ReadonlyMap<ModuleId, GraphModule>;
  readonly gaps: readonly Gap[];
}

export interface GraphRequest extends ScanOptions {
  readonly project: SourceProject;
  /** Absolute paths of entry and declared worker modules. */
  readonly roots: readonly string[];
  /** Declared in the document: modules that a module loads by means which cannot be read. Absolute paths. */
  readonly loads: ReadonlyMap<string, readonly string[]>;
}

/** Follows module edges from the roots. Every file is parsed once; what cannot be found is a gap. */
export function buildModuleGraph(request: GraphRequest): ModuleGraph {
  const { project } = request;
  const modules = new Map<ModuleId, GraphModule>();
  const gaps: Gap[] = [];
  const queue = [...request.roots];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const id = project.idOf(path);
    if (modules.has(id)) continue;
    const source = project.load(path);
    const found = typeof source === 'string' ? source : edgesOf(source, id, request);
    if (typeof source === 'string' || typeof found === 'string') {
      gaps.push({ kind: 'unreadable-file', file: id, line: 1, column: 1, why: `the file ${found}` });
      continue;
    }
    modules.set(id, { id, source, edges: found.edges });
    gaps.push(...found.gaps);
    queue.push(...found.edges.filter((edge) => edge.kind !== 'type-only').map((edge) => project.pathOf(edge.to)));
  }
  return { modules, gaps };
}

interface Found {
  readonly edges: GraphEdge[];
  readonly gaps: Gap[];
}

function edgesOf(source: ts.SourceFile, id: ModuleId, request: GraphRequest): Found | Unread {
  const found: Found = { edges: [], gaps: [] };
  if (/\.d\.[cm]?ts$/.test(source.fileName)) return found;
  const mentions = scanModule(source, request);
  if (mentions === undefined) {
    request.project.leaveOut(source.fileName);
    return 'nests too deeply to be read';
  }
  for (const mention of mentions) addMention(mention, source, id, request, found);
  for (const path of request.loads.get(source.fileName) ?? []) {
    const to = request.project.idOf(path);
    found.edges.push({ from: id, to, kind: 'declared', line: 1, offset: 0, computed: true });
  }
  return found;
}

function addMention(mention: Mention, source: ts.SourceFile, id: ModuleId, request: GraphRequest, found: Found): void {
  if (mention.kind === 'worker') return addWorker(mention, source, id, request, found);
  const edge = (path: string, computed: boolean): GraphEdge => ({
    from: id,
    to: request.project.idOf(path),
    kind: mention.kind,
    line: placeOf(mention.node, source, id).line,
    offset: mention.node.getStart(source),
    computed,
  });
  const gap = (kind: Gap['kind'], why: string): void => {
    const { line, column } = placeOf(mention.node, source, id);
    found.gaps.push({ kind, file: id, line, column, why });
  };
  for (const parts of constantTexts(mention.named, source)) {
    const specifier = textOf(parts);
    const mode = mention.kind === 'require' ? 'require' : 'import';
    if (specifier !== undefined) {
      const resolution = request.project.resolve(specifier, source.fileName, mode);
      if (resolution.kind === 'module') found.edges.push(edge(resolution.path, !ts.isStringLiteralLike(mention.named)));
      else if (resolution.kind === 'unresolved' && mention.kind !== 'type-only')
        gap('unresolved-import', resolution.why);
      continue;
    }
    const paths = computedModules(globOf(parts), source, request);
    if (paths.length === 0) gap('computed-import', 'the module is named at run time; declare it under `loads:`');
    for (const path of paths) found.edges.push(edge(path, true));
  }
}

/**
 * Modules that a template with constant parts can name: its unknown parts stand for anything within a folder. Where the
 * template says nothing, the modules that the document declares for this one.
 */
function computedModules(pattern: string | undefined, source: ts.SourceFile, request: GraphRequest): readonly string[] {
  const declared = request.loads.get(source.fileName);
  if (pattern === undefined) return declared ?? [];
  const absolute = pattern.startsWith('/') ? pattern : resolvePath(dirname(source.fileName), pattern);
  if (!absolute.startsWith(request.project.root)) return declared ?? [];
  const stem = absolute.replace(/\.[cm]?[jt]sx?$/, '');
  const patterns = [stem, `${stem}.{ts,tsx,mts,cts,js,mjs,cjs}`];
  const found = findFiles(request.project.disk, patterns, { ignore: ['**/*.d.ts', '**/*.{test,spec}.*'] });
  const sources = found.filter((path) => /\.[cm]?[jt]sx?$/.test(path)).sort();
  return sources.length > 0 ? sources : (declared ?? []);
}

function addWorker(mention: Mention, source: ts.SourceFile, id: ModuleId, request: GraphRequest, found: Found): void {
  for (const parts of constantTexts(mention.named, source)) {
    const text = textOf(parts);
    if (text === undefined || !/[./]/.test(text)) continue;
    const path = sourceModuleAt(text, source.fileName, request.project);
    if (path === undefined) continue;
    const line = placeOf(mention.node, source, id).line;
    const offset = mention.node.getStart(source);
    found.edges.push({ from: id, to: request.project.idOf(path), kind: 'worker', line, offset, computed: false });
  }
}
