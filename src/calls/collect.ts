import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Gap } from '../model/gap.ts';
import type { ModuleId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import * as ts from '../project/compiler.ts';
import type { SourceProject } from '../project/source-project.ts';
import { ConstantValues } from './constant-values.ts';
import { ContextualTypes } from './contextual-types.ts';
import { externalValues } from './external-value.ts';
import type { ModuleFacts } from './facts.ts';
import { InertTypes } from './inert-types.ts';
import { collectNames, noNames } from './names.ts';
import { addOpenNames } from './open-names.ts';
import { noUses } from './program-uses.ts';
import { remembering } from './remembering.ts';
import { ValueResolver } from './resolve.ts';
import { type WalkContext, type WalkEdge, walkModule } from './walk.ts';

/** A module of the graph as this stage needs it. */
export interface CollectModule {
  readonly id: ModuleId;
  readonly source: ts.SourceFile;
  readonly edges: readonly (WalkEdge & { readonly offset: number })[];
}

export interface Collected {
  readonly modules: readonly ModuleFacts[];
  /** Files with syntax errors: what stands there may be missing. */
  readonly gaps: readonly Gap[];
}

/** Reads the facts of every module; `roots` are those that nobody need import. The type checker is asked only where an answer can lead somewhere. */
export function collectFacts(
  modules: ReadonlyMap<ModuleId, CollectModule>,
  roots: ReadonlySet<ModuleId>,
  project: SourceProject,
  catalogue: Catalogue,
): Collected {
  const code = codeIn(modules);
  const context = walkContext(code, modules, project, catalogue, roots);
  const program = project.program();
  return {
    modules: code.map(({ id }) => walkModule(sourceOf(program, project, id, modules), id, context)),
    gaps: code.flatMap(({ id, source }) => syntaxGap(program, source, id)),
  };
}

export function codeIn<T extends CollectModule>(modules: ReadonlyMap<ModuleId, T>): readonly T[] {
  return [...modules.values()].filter(({ source }) => !source.isDeclarationFile);
}

/** The program's own source file: the loaded one, unless the program made another of it. */
export function sourceOf(
  program: ts.Program,
  project: SourceProject,
  id: ModuleId,
  modules: ReadonlyMap<ModuleId, CollectModule>,
): ts.SourceFile {
  const own = program.getSourceFile(project.pathOf(id)) ?? modules.get(id)?.source;
  if (own === undefined) throw new Error(`module ${id} was loaded and is gone`);
  return own;
}

/** What reading a program of these modules asks of its surroundings. */
export function walkContext(
  code: readonly CollectModule[],
  modules: ReadonlyMap<ModuleId, CollectModule>,
  project: SourceProject,
  catalogue: Catalogue,
  roots: ReadonlySet<ModuleId> = new Set(),
): WalkContext {
  const checker = remembering(project.program().getTypeChecker());
  const { strict, strictNullChecks } = project.program().getCompilerOptions();
  const inert = new InertTypes(checker);
  const names = noNames();
  const uses = noUses();
  for (const { source } of code) collectNames(source, names, uses, inert);
  addOpenNames(code, roots, uses, checker);
  const constants = new ConstantValues(checker, names, uses);
  const resolver = new ValueResolver({
    project,
    checker,
    names,
    inert,
    constants,
    catalogued: catalogue.names,
    externalValue: externalValues(catalogue),
  });
  return {
    project,
    checker,
    catalogue,
    resolver,
    names,
    constants,
    nullChecked: strictNullChecks ?? strict ?? false,
    contextualTypes: new ContextualTypes(checker, resolver),
    edgesAt: edgesByPlace(modules),
    importsOf: (module) =>
      (modules.get(module)?.edges ?? [])
        .filter((edge) => edge.kind === 'static' || edge.kind === 'declared')
        .map((edge) => ({ module: edge.to, computed: edge.kind === 'declared' })),
  };
}

function edgesByPlace(modules: ReadonlyMap<ModuleId, CollectModule>): WalkContext['edgesAt'] {
  const byPlace = new Map<string, WalkEdge[]>();
  for (const { id, edges } of modules.values()) {
    for (const edge of edges) {
      const key = `${id}@${edge.offset}`;
      append(byPlace, key, edge);
    }
  }
  return (module, offset) => byPlace.get(`${module}@${offset}`) ?? [];
}

function syntaxGap(program: ts.Program, source: ts.SourceFile, id: ModuleId): readonly Gap[] {
  const [first] = program.getSyntacticDiagnostics(source);
  if (first === undefined) return [];
  const at = ts.getLineAndCharacterOfPosition(source, first.start ?? 0);
  const why = `syntax error: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`;
  return [{ kind: 'syntax-error', file: id, line: at.line + 1, column: at.character + 1, why }];
}
