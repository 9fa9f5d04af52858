import type { AnalysisInput } from '../audit/audit.ts';
import { collectFacts } from '../calls/collect.ts';
import type { ModuleFacts } from '../calls/facts.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Gap } from '../model/gap.ts';
import type { Place } from '../model/place.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { buildModuleGraph, type ModuleGraph } from '../modules/graph.ts';
import type { Disk } from '../project/disk.ts';
import { openProject, type SourceProject } from '../project/source-project.ts';
import type { Analysis } from '../summary/analysis.ts';
import { type Summary, type SummaryRequest, summarise } from '../summary/summarise.ts';
import { type WrapperUse, wrapperUse } from '../summary/wrapper-use.ts';
import { type NamedFunctions, namedFunctions } from './named-functions.ts';
import { packageRows, packagesToType, untypedCallees } from './named-packages.ts';
import { entryPaths, type Rooted } from './roots.ts';

export interface AnalyseRequest {
  /** Absolute path of the project root: the folder of the audit document, or the working directory. */
  readonly root: string;
  readonly audit: AnalysisInput;
  /** Where all files of the program are read. */
  readonly disk: Disk;
  /** Called with the name of a stage when it has ended, for `--timings`. */
  readonly onStage: (name: string) => void;
  /** A declaration file to use for Node's types instead of fence's own. */
  readonly nodeTypes?: string;
}

/** From the document to everything that is known about the program. */
export function analyse(request: AnalyseRequest): Checked<Analysis> {
  const read = readProgram(request);
  return read.ok ? conclude(request, read.value) : read;
}

/** What was read of the program; from here on nothing looks at the source again. */
export interface ProgramRead {
  readonly rooted: Rooted;
  readonly project: SourceProject;
  readonly graph: ModuleGraph;
  readonly modules: readonly ModuleFacts[];
  readonly catalogue: Catalogue;
  readonly syntaxGaps: readonly Gap[];
}

/** Opens the project and follows its modules down to plain facts. */
export function readProgram({ root, audit, disk, onStage, nodeTypes }: AnalyseRequest): Checked<ProgramRead> {
  const catalogue = buildCatalogue({ ...audit.catalogue, rows: [...audit.catalogue.rows, ...packageRows(audit)] });
  if (catalogue.blocksNothing && audit.blocking.length === 0) return failed([noBlocking(audit)]);
  const opened = openProject({
    disk,
    root,
    tsconfig: audit.project?.value,
    stubs: catalogue.stubs,
    typedPackages: packagesToType(audit, catalogue.stubs),
    ...(nodeTypes === undefined ? {} : { nodeTypes }),
  });
  if (!opened.ok) return failed(opened.problems.map((problem) => atProjectKey(problem, audit)));
  const project = opened.value;
  const untyped = untypedCallees(audit, catalogue.stubs, project);
  if (untyped.length > 0) return failed(untyped);
  const rooted = entryPaths(audit, root, disk);
  if (!rooted.ok) return rooted;
  onStage('open');

  const { entries, workers, loads } = rooted.value;
  const roots = [...entries.flatMap((entry) => entry.paths), ...workers];
  const graph = buildModuleGraph({
    project,
    roots,
    loads,
    realmNames: catalogue.realmNames,
    emitDecoratorMetadata: project.emitDecoratorMetadata,
    keepsUnusedImports: project.keepsUnusedImports,
  });
  const toothless = entriesWithoutTeeth(rooted.value, graph, project);
  if (toothless.length > 0) return failed(toothless);
  onStage('modules');

  project.program();
  onStage('program');
  const { modules, gaps } = collectFacts(
    graph.modules,
    new Set(roots.map((path) => project.idOf(path))),
    project,
    catalogue,
  );
  onStage('facts');
  return { ok: true, value: { rooted: rooted.value, project, graph, modules, catalogue, syntaxGaps: gaps } };
}

/** From facts to sites. The order in which the modules come makes no difference. */
export function conclude(
  { audit, onStage }: Pick<AnalyseRequest, 'audit' | 'onStage'>,
  read: ProgramRead,
): Checked<Analysis> {
  const { rooted, modules, project } = read;
  const named = namedFunctions(audit, rooted, modules, project);
  if (!named.ok) return named;
  const summary = summarise(summaryRequest(audit, rooted, named.value, modules, project));
  onStage('summary');
  return { ok: true, value: analysisOf(summary, read, named.value) };
}

/** What the wrappers of the document are used for; nothing where the document names what is not there. */
export function wrapperUseOf(audit: AnalysisInput, { rooted, modules, project }: ProgramRead): WrapperUse {
  const named = namedFunctions(audit, rooted, modules, project);
  if (!named.ok) return { idle: [], unused: audit.wrappers.map(({ callee }) => callee) };
  return wrapperUse(summaryRequest(audit, rooted, named.value, modules, project));
}

function summaryRequest(
  audit: AnalysisInput,
  rooted: Rooted,
  named: NamedFunctions,
  modules: readonly ModuleFacts[],
  project: SourceProject,
): SummaryRequest {
  return {
    modules,
    daemons: named.daemons,
    boot: named.startup,
    declaredWorkers: rooted.workers.map((path) => project.idOf(path)),
    wrappers: named.wrappers,
    declared: named.declared,
    funnels: named.funnels,
    wholeModules: audit.reach === 'module',
  };
}

function analysisOf(
  summary: Summary,
  { graph, syntaxGaps, project, modules }: ProgramRead,
  named: NamedFunctions,
): Analysis {
  const listed = new Set(project.listed.map((path) => project.idOf(path)));
  const loaded = new Set<string>([...summary.reachableModules, ...summary.workerModules]);
  const seen = [...graph.gaps, ...syntaxGaps].filter((gap) => loaded.has(gap.file) || gap.kind === 'unreadable-file');
  const all = [...seen, ...summary.gaps].sort((a, b) =>
    a.file !== b.file ? (a.file < b.file ? -1 : 1) : a.line - b.line || a.column - b.column,
  );
  return {
    modules: {
      reachable: summary.reachableModules.size,
      worker: summary.workerModules.size,
      total: new Set([...listed, ...loaded]).size,
    },
    calls: { total: summary.calls, gaps: all.length },
    sites: summary.sites,
    gaps: all,
    neverRun: modules.filter(({ module }) => loaded.has(module)).flatMap(({ neverRun }) => neverRun),
    functions: summary.functions,
    unusedWrappers: summary.unusedWrappers,
    idleEntries: summary.idleEntries,
    edges: [...graph.modules.values()].flatMap((module) => module.edges),
    entries: Object.fromEntries(named.daemons.map((daemon) => [daemon.name, daemon.modules])),
    reachableModules: summary.reachableModules,
    workerModules: summary.workerModules,
  };
}

/** A tsconfig that does not load is to be mended where the document names it. */
function atProjectKey(problem: Problem, { project }: AnalysisInput): Problem {
  return project === undefined || problem.place !== undefined ? problem : { ...problem, place: project.place };
}

function noBlocking(audit: AnalysisInput): Problem {
  return {
    code: 'empty-blocking-set',
    message: 'nothing counts as blocking: every category is disabled and the document declares no blocking function',
    ...(audit.file === undefined ? {} : { place: { file: audit.file, line: 1, column: 1, endLine: 1, endColumn: 2 } }),
    suggestion: 'take categories out of `catalogue: disable:`, or list functions under `blocking:`',
  };
}

/** An entry that imports project modules and reaches none of them would pass whatever the daemon does. */
function entriesWithoutTeeth({ entries }: Rooted, graph: ModuleGraph, project: SourceProject): readonly Problem[] {
  return entries.flatMap((entry) =>
    entry.paths.flatMap((path): readonly Problem[] => {
      const id = project.idOf(path);
      const edges = (graph.modules.get(id)?.edges ?? []).filter((edge) => edge.kind !== 'type-only');
      const gaps = graph.gaps.filter((gap) => gap.file === id);
      const unread = gaps.find((gap) => gap.kind === 'unreadable-file');
      if (unread !== undefined) return [unreadEntry(`entry ${id}: ${unread.why}`, entry.place)];
      const missing = gaps.filter((gap) => gap.kind === 'unresolved-import');
      if (edges.length > 0 || missing.length === 0) return [];
      const message = `entry ${id} imports project modules and none of them can be found: ${missing[0]?.why ?? ''}`;
      return [{ code: 'entry-toothless', message, place: entry.place, suggestion: 'check `project:` and its `paths`' }];
    }),
  );
}

function unreadEntry(message: string, place: Place): Problem {
  return {
    code: 'entry-toothless',
    message,
    place,
    suggestion: 'name a module that starts the daemon and can be read',
  };
}

function failed<T>(problems: readonly Problem[]): Checked<T> {
  return { ok: false, problems };
}
