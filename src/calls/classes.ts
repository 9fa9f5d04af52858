import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import * as ts from '../project/compiler.ts';
import { isFull } from './emptied.ts';
import { isProjectNode } from './external.ts';
import type { ClassFact, FieldFact, MemberFact, ValueRef } from './facts.ts';
import { isOfThis } from './memo.ts';
import { displayName, type ProjectNames } from './names.ts';
import type { ValueResolver } from './resolve.ts';
import { bare, declaredName, decoratorsOf, hasBody, hasModifier, isField, isLiteral, memberName } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

interface ClassContext {
  readonly catalogue: Pick<Catalogue, 'lifecycle'>;
  readonly checker: ts.TypeChecker;
  readonly resolver: ValueResolver;
  readonly names: Pick<ProjectNames, 'called' | 'carriers'>;
}

/** What a class extends and implements, its bases' bases and interfaces included. */
interface Heritage {
  /** Members declared in the project, by name. */
  readonly answers: ReadonlyMap<string, readonly SlotId[]>;
  /** Types from outside whose members are known. */
  readonly outside: readonly ts.Type[];
  /** Some base is out of sight: any method may be an override of something nobody can see. */
  readonly unseen: boolean;
}

/** What the class's methods stand for, and which of them somebody unseen may call. */
export function classFact(
  node: ts.ClassLikeDeclaration,
  module: ModuleId,
  construct: FunctionId,
  context: ClassContext,
): ClassFact {
  const heritage = heritageOf(node, context);
  const extended = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const base = extended === undefined ? [] : context.resolver.values(extended.expression);
  return {
    id: context.resolver.idOf(node),
    name: displayName(node),
    module,
    construct,
    base: base.find((value) => value.kind === 'class')?.id ?? null,
    foreign: extended !== undefined && !base.some(isKnownBase),
    decorated: decoratorsOf(node).length > 0,
    members: node.members.flatMap((member) => memberFact(member, heritage, context)),
    fields: fieldFacts(node, heritage, context),
    answers: heritage.answers,
    empties: base.length > 0 ? emptiedFields(node, heritage, context) : [],
  };
}

const NEVER_SET = [ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.DeclareKeyword, ts.SyntaxKind.AbstractKeyword];

/** Fields that are set up after the bases' constructors have run, and those that its own constructor may give nothing. */
function emptiedFields(
  node: ts.ClassLikeDeclaration,
  { answers }: Heritage,
  { resolver }: ClassContext,
): readonly SlotId[] {
  const set = node.members.filter(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      !NEVER_SET.some((kind) => hasModifier(member, kind)) &&
      (member.initializer === undefined || !isFull(bare(member.initializer))),
  );
  const given = new Set(node.members.filter(ts.isConstructorDeclaration).flatMap(emptiedNames));
  const own = node.members.filter((member) => given.has(declaredName(member.name) ?? ''));
  const names = [...set.map(({ name }) => declaredName(name) ?? ''), ...given];
  return [
    ...[...set, ...own].map((field) => resolver.slotOf(field)),
    ...names.flatMap((name) => answers.get(name) ?? []),
  ];
}

function emptiedNames(node: ts.Node): readonly string[] {
  const names: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isBinaryExpression(at) && isAssignment(at) && isOfThis(bare(at.left)) && !isFull(bare(at.right)))
      names.push(memberName(bare(at.left)) ?? '');
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}

/** Classes of which, or of what extends them, objects are made by no name: `new this()`, `Object.create(Store.prototype)`. */
export function madeUnnamed(node: ts.Node, { resolver }: Pick<ClassContext, 'resolver'>): readonly FunctionId[] {
  if (ts.isNewExpression(node)) {
    const callee = bare(node.expression);
    const asked = memberName(callee) === 'constructor' && ts.isPropertyAccessExpression(callee);
    const maker = asked ? callee.expression : callee;
    if (!asked && maker.kind !== ts.SyntaxKind.ThisKeyword) return [];
    return resolver.values(maker).flatMap(({ kind, id }) => (kind === 'instance' ? [id] : []));
  }
  if (memberName(node) !== 'prototype' || !ts.isPropertyAccessExpression(node)) return [];
  if (ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)) return [];
  return resolver.values(node.expression).flatMap(({ kind, id }) => (kind === 'class' ? [id] : []));
}

/** The project's own, the language's or Node's: none of these makes objects of a class that extends it. */
function isKnownBase(value: ValueRef): boolean {
  return value.kind === 'class' || (value.kind === 'external' && /^(lib|node:[^#]*)#/.test(value.id));
}

function heritageOf(node: ts.ClassLikeDeclaration, context: ClassContext): Heritage {
  const answers = new Map<string, SlotId[]>();
  const outside: ts.Type[] = [];
  const seen = new Set<ts.Node>([node]);
  let unseen = false;
  const visit = (declaration: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): void => {
    for (const clause of declaration.heritageClauses ?? []) {
      for (const written of clause.types) {
        const type = context.checker.getTypeAtLocation(written);
        if ((type.flags & ts.TypeFlags.Any) !== 0) unseen = true;
        const bases = (type.getSymbol()?.declarations ?? []).filter(isTypeDeclaration);
        if (bases.length > 0 && !bases.some(isProjectNode)) outside.push(type);
        for (const base of bases) {
          if (!isProjectNode(base) || seen.has(base)) continue;
          seen.add(base);
          addMembers(base, answers, context);
          visit(base);
        }
      }
    }
  };
  visit(node);
  return { answers, outside, unseen };
}

function isTypeDeclaration(node: ts.Declaration): node is ts.ClassLikeDeclaration | ts.InterfaceDeclaration {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node);
}

/** The slot of each member that a call through the base may mean; accessors are read, not called. */
function addMembers(
  base: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  answers: Map<string, SlotId[]>,
  { resolver }: ClassContext,
): void {
  const given = base.members
    .filter(ts.isConstructorDeclaration)
    .flatMap(({ parameters }) => parameters.filter(isField));
  for (const member of [...base.members, ...given]) {
    const name = declaredName(member.name);
    if (name === undefined || ts.isAccessor(member) || ts.isConstructorDeclaration(member)) continue;
    append(answers, name, resolver.slotOf(member));
  }
}

function memberFact(member: ts.ClassElement, heritage: Heritage, context: ClassContext): readonly MemberFact[] {
  const callable = callableOf(member);
  const name = declaredName(member.name);
  if (callable === undefined || name === undefined) return [];
  return [
    {
      name,
      function: context.resolver.idOf(callable),
      slot: context.resolver.slotOf(member),
      overrides: ts.isAccessor(member) ? [] : (heritage.answers.get(name) ?? []),
      static: hasModifier(member, ts.SyntaxKind.StaticKeyword),
      private: hasModifier(member, ts.SyntaxKind.PrivateKeyword) || name.startsWith('#'),
      exposed: isLifecycle(member, name, context) ? 'aside' : exposure(member, callable, name, heritage),
    },
  ];
}

/** Fields and parameter properties that may hold what is called, whoever fills them. */
function fieldFacts(
  node: ts.ClassLikeDeclaration,
  { answers }: Heritage,
  { resolver, names }: ClassContext,
): readonly FieldFact[] {
  const given = node.members.filter(ts.isConstructorDeclaration).flatMap(({ parameters }) => [...parameters]);
  return [...node.members, ...given].flatMap((field) => {
    if (!isField(field) || hasModifier(field, ts.SyntaxKind.StaticKeyword)) return [];
    const name = declaredName(field.name);
    if (name === undefined || !names.carriers.has(name)) return [];
    if (ts.isPropertyDeclaration(field) && callableOf(field) !== undefined) return [];
    const overrides = answers.get(name) ?? [];
    return overrides.length > 0 || names.called.has(name) ? [{ name, slot: resolver.slotOf(field), overrides }] : [];
  });
}

/** A method, an accessor, or the function a field is initialised with. */
function callableOf(member: ts.ClassElement): ts.FunctionLikeDeclaration | undefined {
  if ((ts.isMethodDeclaration(member) || ts.isAccessor(member)) && hasBody(member)) return member;
  if (!ts.isPropertyDeclaration(member) || member.initializer === undefined) return undefined;
  const initialiser = bare(member.initializer);
  return isLiteral(initialiser) ? initialiser : undefined;
}

/** A hook that the container of a decorated class calls while it boots or shuts down. */
function isLifecycle(member: ts.ClassElement, name: string, { catalogue }: ClassContext): boolean {
  return catalogue.lifecycle.has(name) && decoratorsOf(member.parent).length > 0;
}

function exposure(
  member: ts.ClassElement,
  callable: ts.FunctionLikeDeclaration,
  name: string,
  heritage: Heritage,
): MemberFact['exposed'] {
  if (decoratorsOf(member).length > 0) return 'decorated';
  if (callable.parameters.some((parameter) => decoratorsOf(parameter).length > 0)) return 'decorated';
  const overrides = heritage.outside.some((type) => type.getProperty(name) !== undefined);
  if (overrides || (member.name !== undefined && ts.isComputedPropertyName(member.name))) return 'override';
  return heritage.unseen ? 'maybe' : null;
}
