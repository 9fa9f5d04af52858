import { ts } from 'ts-morph';
import type { FunctionId, ModuleId } from '../model/ids.ts';
import { isProjectNode } from './external.ts';
import type { ClassFact, MemberFact } from './facts.ts';
import { displayName } from './names.ts';
import type { ValueResolver } from './resolve.ts';
import { declaredName, decoratorsOf, hasBody } from './syntax.ts';

interface ClassContext {
  readonly checker: ts.TypeChecker;
  readonly resolver: ValueResolver;
}

type Heritage = {
  readonly type: ts.ExpressionWithTypeArguments;
  readonly extended: boolean;
  /** Its members are known; otherwise any method of the class may be an override of something out of sight. */
  readonly known: boolean;
};

/** What the class's methods stand for, and which of them somebody unseen may call. */
export function classFact(
  node: ts.ClassLikeDeclaration,
  module: ModuleId,
  construct: FunctionId,
  context: ClassContext,
): ClassFact {
  const heritage = heritageOf(node, context.checker);
  const extended = heritage.find((entry) => entry.extended);
  const base = extended === undefined ? [] : context.resolver.values(extended.type.expression);
  const own = base.find((value) => value.kind === 'class');
  return {
    id: context.resolver.idOf(node),
    name: displayName(node),
    module,
    construct,
    base: own?.id ?? null,
    decorated: decoratorsOf(node).length > 0,
    members: node.members.flatMap((member) => memberFact(member, heritage, context)),
  };
}

function heritageOf(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker): readonly Heritage[] {
  return (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.map((type) => ({
      type,
      extended: clause.token === ts.SyntaxKind.ExtendsKeyword,
      known: (checker.getTypeAtLocation(type).flags & ts.TypeFlags.Any) === 0,
    })),
  );
}

function memberFact(
  member: ts.ClassElement,
  heritage: readonly Heritage[],
  context: ClassContext,
): readonly MemberFact[] {
  if (!isCallableMember(member)) return [];
  const name = declaredName(member.name);
  if (name === undefined) return [];
  const inherited = heritage.flatMap((entry) => inheritedMembers(entry, name, context.checker));
  const own = inherited.filter((symbol) => (symbol.declarations ?? []).some(isProjectNode));
  return [
    {
      name,
      function: context.resolver.idOf(member),
      slot: context.resolver.slotOf(member),
      overrides: ts.isAccessor(member) ? [] : own.flatMap((symbol) => slotsOf(symbol, context)),
      static: (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0,
      exposed: exposure(member, heritage, inherited.length > own.length),
    },
  ];
}

type CallableMember = ts.MethodDeclaration | ts.AccessorDeclaration;

function isCallableMember(member: ts.ClassElement): member is CallableMember {
  return (ts.isMethodDeclaration(member) || ts.isAccessor(member)) && hasBody(member);
}

function inheritedMembers(entry: Heritage, name: string, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const found = checker.getTypeAtLocation(entry.type).getProperty(name);
  return found === undefined ? [] : [found];
}

function slotsOf(symbol: ts.Symbol, context: ClassContext) {
  return context.resolver.symbol(symbol).flatMap((value) => (value.kind === 'slot' ? [value.id] : []));
}

function exposure(
  member: CallableMember,
  heritage: readonly Heritage[],
  overridesExternal: boolean,
): MemberFact['exposed'] {
  if (decoratorsOf(member).length > 0) return 'decorated';
  if (member.parameters.some((parameter) => decoratorsOf(parameter).length > 0)) return 'decorated';
  if (overridesExternal || isIterator(member)) return 'override';
  return heritage.some((entry) => !entry.known) ? 'maybe' : null;
}

/** `[Symbol.iterator]() {}`: called by the language. */
function isIterator(member: CallableMember): boolean {
  return ts.isComputedPropertyName(member.name);
}
