import type { ModuleId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { ProgramUses } from './program-uses.ts';
import { bare } from './syntax.ts';

/** A module as this asks about it. */
interface Module {
  readonly id: ModuleId;
  readonly source: ts.SourceFile;
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly to: ModuleId;
  readonly kind: 'static' | 'dynamic' | 'require' | 'declared' | 'worker' | 'type-only';
  readonly offset: number;
  readonly computed: boolean;
}

/**
 * Adds to the names that stand for more than calls those under which somebody who is not in sight may call: what is
 * exported by entries, workers and modules that are named at run time, and by those that are handed on whole.
 */
export function addOpenNames(
  modules: readonly Module[],
  roots: ReadonlySet<ModuleId>,
  uses: ProgramUses,
  checker: ts.TypeChecker,
): void {
  const { valued } = uses;
  const byFile = new Map(modules.map((module) => [module.source.fileName, module]));
  const open = new Set(roots);
  for (const { edges } of modules)
    for (const { to, kind, computed } of edges) if (kind === 'worker' || kind === 'declared' || computed) open.add(to);
  for (const { node, name } of uses.loaded) {
    if (name !== undefined && !valued.has(name)) continue;
    const source = node.getSourceFile();
    const at = node.getStart(source);
    for (const { to, offset } of byFile.get(source.fileName)?.edges ?? []) if (offset === at) open.add(to);
  }
  for (const { id, source } of modules)
    if (open.has(id)) for (const name of exportsOf(source, checker)) valued.add(name);
  for (const name of uses.remade) addHeirs(name, uses);
  // Objects that are given what is not written, or asked for what made them, are of no class whose fields are known.
  for (const object of uses.opened) {
    const [made] = (checker.getTypeAtLocation(bare(object)).symbol?.declarations ?? []).filter(ts.isClassLike);
    if (made?.name !== undefined) addHeirs(made.name.text, uses);
  }
}

/** The names of what a module exports, under which it is declared and under which it is exported. */
function exportsOf(source: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const module = checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return exported.flatMap((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? [symbol.name, checker.getAliasedSymbol(symbol).name] : symbol.name;
  });
}

function addHeirs(
  name: string,
  { valued, heirs }: Pick<ProgramUses, 'valued' | 'heirs'>,
  seen = new Set<string>(),
): void {
  if (seen.has(name)) return;
  seen.add(name);
  valued.add(name);
  for (const heir of heirs.get(name) ?? []) if (heir.name !== undefined) addHeirs(heir.name, { valued, heirs }, seen);
}
