import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import * as ts from '../project/compiler.ts';
import { eachChild } from '../project/each-child.ts';
import type { SourceProject } from '../project/source-project.ts';
import type { Call } from './call.ts';
import { type CollectModule, codeIn, sourceOf, walkContext } from './collect.ts';
import type { FunctionFact, MemberFact, ModuleFacts, ValueRef } from './facts.ts';
import type { WrapperKnowledge } from './handed-function.ts';
import { senderOf } from './sent-data.ts';
import { hasBody, isFunctionNode } from './syntax.ts';

export interface WrapperSearch {
  readonly modules: ReadonlyMap<ModuleId, CollectModule>;
  readonly facts: readonly ModuleFacts[];
  readonly project: SourceProject;
  readonly catalogue: Catalogue;
}

/** A function of the project with what the facts say of it. */
export interface KnownFunction {
  readonly node: ts.FunctionLikeDeclaration;
  readonly fact: FunctionFact;
}

/** What the search asks, and what it has found so far: wrappers by the position of the argument. */
export interface SearchKnowledge extends WrapperKnowledge {
  /** Functions of modules from which another thread may be reached. */
  candidates(): readonly KnownFunction[];
  remember(body: ts.FunctionLikeDeclaration, position: number): void;
}

export function wrapperKnowledge({ modules, facts, project, catalogue }: WrapperSearch): SearchKnowledge {
  const { checker, resolver } = walkContext(codeIn(modules), modules, project, catalogue);
  const program = project.program();
  const functions = facts.flatMap((module) => module.functions);
  const calls = new Map(functions.flatMap((fact) => fact.calls.map((call) => [call.result, call])));
  const members = facts.flatMap((module) => module.classes).flatMap((owner) => owner.members);
  const methods = answersBySlot(members);
  const sources = codeIn(modules).map(({ id }) => ({ id, source: sourceOf(program, project, id, modules) }));
  const known = knownFunctions(
    sources.map(({ source }) => source),
    new Map(functions.map((fact) => [fact.id, fact])),
    (node) => resolver.idOf(node),
  );
  const positions = new Map<ts.Node, readonly number[]>();
  const bodiesOf = (value: ValueRef): readonly ts.FunctionLikeDeclaration[] => {
    const ids = value.kind === 'slot' ? (methods.get(value.id) ?? []) : value.kind === 'function' ? [value.id] : [];
    return ids.flatMap((id) => known.get(id)?.node ?? []);
  };
  const knowledge: WrapperKnowledge = {
    checker,
    resolver,
    catalogue,
    factOf: (call) => calls.get(resolver.resultSlot(call)),
    bodiesOf: (call) => {
      const callees = calls.get(resolver.resultSlot(call))?.callees ?? resolver.values(call.expression);
      const bodies = callees.map(bodiesOf);
      return bodies.some((each) => each.length === 0) ? [] : bodies.flat();
    },
    wrapperPositions: (body) => positions.get(body) ?? [],
    nameOf: (body) => known.get(resolver.idOf(body))?.fact.name ?? '',
  };
  const touching = new Set(sources.filter(({ source }) => sends(source, knowledge)).map(({ id }) => id));
  return {
    ...knowledge,
    candidates: () => [...known.values()].filter(({ fact }) => isNear(fact.module, touching, modules)),
    remember: (body, position) => {
      positions.set(body, [...(positions.get(body) ?? []), position]);
      const module = known.get(resolver.idOf(body))?.fact.module;
      if (module !== undefined) touching.add(module);
    },
  };
}

/** The methods that answer for a member: its own, and those that override it. */
function answersBySlot(members: readonly MemberFact[]): ReadonlyMap<SlotId, readonly FunctionId[]> {
  const answers = new Map<SlotId, FunctionId[]>();
  for (const member of members) {
    for (const slot of new Set([member.slot, ...member.overrides])) {
      append(answers, slot, member.function);
    }
  }
  return answers;
}

function knownFunctions(
  sources: readonly ts.SourceFile[],
  facts: ReadonlyMap<FunctionId, FunctionFact>,
  idOf: (node: ts.Node) => FunctionId,
): ReadonlyMap<FunctionId, KnownFunction> {
  const found = new Map<FunctionId, KnownFunction>();
  const visit = (node: ts.Node): void => {
    const fact = isFunctionNode(node) && hasBody(node) ? facts.get(idOf(node)) : undefined;
    if (fact !== undefined && isFunctionNode(node)) found.set(fact.id, { node, fact });
    eachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return found;
}

/** Whether a call in the source copies something to another thread, or runs a function there. */
function sends(source: ts.SourceFile, know: WrapperKnowledge): boolean {
  const visit = (node: ts.Node): boolean => {
    if (isCall(node) && (know.factOf(node)?.effects.offThread.length ?? 0) > 0) return true;
    if (isCall(node) && senderOf(node, know) !== undefined) return true;
    let found = false;
    eachChild(node, (child) => {
      found = found || visit(child);
    });
    return found;
  };
  return visit(source);
}

function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** The module itself, or one that imports it: a helper in between may do the sending. */
function isNear(
  module: ModuleId,
  touching: ReadonlySet<ModuleId>,
  modules: ReadonlyMap<ModuleId, CollectModule>,
): boolean {
  return touching.has(module) || (modules.get(module)?.edges ?? []).some(({ to }) => touching.has(to));
}
