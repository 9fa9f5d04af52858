import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ModuleId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { foldedText, placeOf } from '../project/place.ts';
import type { SourceProject } from '../project/source-project.ts';
import { argumentFacts, shapeOf } from './arguments.ts';
import { readCallee } from './callee.ts';
import { isConsumed } from './context.ts';
import type { ContextualTypes } from './contextual-types.ts';
import { effectsOf, withRow } from './effects.ts';
import { isOfLanguage } from './external.ts';
import type { CallFact, RealmGuard, ValueRef } from './facts.ts';
import { givenTo, holderOf, NO_DESTINATION, NO_HOLDER } from './held-in.ts';
import type { ProjectNames } from './names.ts';
import type { ValueResolver } from './resolve.ts';
import { bare, calleeSpelling, memberName } from './syntax.ts';
import { typesOf } from './typeof-types.ts';

/** Where a call stands. */
export interface CallPlace {
  /** Worker modules the module graph found in this call's arguments. */
  readonly workers: readonly ModuleId[];
  readonly loop: boolean;
  readonly awaits: number;
  readonly guard: RealmGuard;
  readonly within: CallFact['within'];
  readonly memo: CallFact['memo'];
  readonly argumentOf: CallFact['argumentOf'];
}

export interface CallContext {
  readonly checker: ts.TypeChecker;
  readonly catalogue: Catalogue;
  readonly resolver: ValueResolver;
  readonly names: ProjectNames;
  readonly contextualTypes: ContextualTypes;
  readonly project: SourceProject;
  /** Types say where `undefined` and `null` may be. */
  readonly nullChecked: boolean;
  readonly source: ts.SourceFile;
  readonly module: ModuleId;
}

export type Call = ts.CallExpression | ts.NewExpression;

/** Reads one call: who is called, with what, and what the catalogue knows about it. Undefined when it leads nowhere. */
export function readCall(node: Call, context: CallContext, at: CallPlace): CallFact | undefined {
  const reading = readCallee(node, context);
  const form = ts.isNewExpression(node) || reading.constructs ? 'new' : 'call';
  const written = (node.arguments ?? []).slice(reading.shift);
  const held = written.flatMap((argument, position) => argumentFacts(argument, position, context));
  const asked = leadsOut(reading.callees)
    ? asksTypes(reading.callees, form, context.catalogue)
    : context.names.typeTested.get(calleeSpelling(node.expression) ?? '');
  const shape = shapeOf(written, held, asked === undefined ? {} : typesOf(written, asked, context));
  // `apply` takes its arguments as a list: what is in it is not known.
  const inList = reading.shift > 1;
  const callees = reading.callees.map((callee) => withRow(callee, form, shape, context.catalogue));
  const effects = effectsOf(callees, form, shape, {
    catalogue: context.catalogue,
    workers: at.workers,
    collection: reading.collection === 'store' && held.length > 0 ? storeOf(node, context) : reading.collection,
    reading,
    written,
    held,
  });
  const receiver = held.length > 0 || reading.collection !== null ? receiverValues(node, context) : [];
  const own = callees.some((callee) => callee.kind !== 'external');
  const leads = own || callees.some(isBlocking) || effects.realm !== null || effects.product !== undefined;
  if (!leads && held.length === 0 && receiver.length === 0 && reading.unresolved === null) return undefined;
  return {
    place: placeOf(node, context.source, context.module),
    text: foldedText(node, context.source),
    form,
    reads: false,
    callees,
    confidence: reading.byName ? 'name' : 'resolved',
    shape: inList ? { ...shape, spread: true } : shape,
    arguments: held,
    receiver,
    on: own || reading.unresolved !== null ? objectsOf(node, callees, context) : [],
    ...(own ? holderOf(node, context) : NO_HOLDER),
    result: context.resolver.resultSlot(node),
    ...(own ? givenTo(node, context) : NO_DESTINATION),
    spelled: calleeSpelling(node.expression) ?? '',
    isMember: isMember(bare(node.expression), context.checker),
    consumed: (own || effects.chained.length + effects.immediate.length > 0) && isConsumed(node),
    loop: at.loop,
    awaits: at.awaits,
    guard: at.guard,
    within: at.within,
    memo: at.memo,
    argumentOf: at.argumentOf,
    effects,
    unresolved: reading.unresolved,
  };
}

function isMember(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isIdentifier(callee)) return memberName(callee) !== undefined;
  const declaration = checker.getSymbolAtLocation(callee)?.valueDeclaration;
  return declaration !== undefined && ts.isBindingElement(declaration);
}

/** `tasks.push(task)` of a list only keeps what it is handed; that of a package's queue, or of who knows what, may run it. */
function storeOf(node: Call, { resolver, project }: CallContext): 'store' | 'queue' {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return 'queue';
  const declarations = resolver.memberSymbols(callee).flatMap((symbol) => symbol.declarations ?? []);
  return declarations.some((declaration) => isOfLanguage(declaration, project)) ? 'store' : 'queue';
}

/** To nothing of the project's own. */
function leadsOut(callees: readonly ValueRef[]): boolean {
  return callees.length > 0 && callees.every(({ kind }) => kind === 'external');
}

function asksTypes(callees: readonly ValueRef[], form: CallFact['form'], catalogue: Catalogue): ReadonlySet<number> {
  return new Set(
    callees.flatMap((callee) => (callee.kind === 'external' ? catalogue.typesAsked(callee.id, form) : [])),
  );
}

function isBlocking(callee: ValueRef): boolean {
  return callee.kind === 'external' && callee.blocking !== undefined;
}

/**
 * The objects behind `x.save()`. A function that the type names may be that of one object literal among several: of
 * literals of one type the compiler keeps the first.
 */
function objectsOf(node: Call, callees: readonly ValueRef[], context: CallContext): readonly ValueRef[] {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  if (callees.length > 0 && !callees.some(({ kind }) => kind === 'slot' || kind === 'function')) return [];
  return objectsBehind(callee.expression, context);
}

/** The objects that an expression may stand for. `this` may be any subclass's, so it says nothing. */
export function objectsBehind(expression: ts.Expression, { resolver }: CallContext): readonly ValueRef[] {
  const object = bare(expression);
  if (object.kind === ts.SyntaxKind.ThisKeyword || object.kind === ts.SyntaxKind.SuperKeyword) return [];
  return resolver.values(object).filter((value) => value.kind !== 'function' && value.kind !== 'class');
}

function receiverValues(node: Call, context: CallContext): readonly ValueRef[] {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  const owner = bare(callee.expression);
  if (!ts.isIdentifier(owner) && !isCarrier(owner, context)) return [];
  const named = ts.isIdentifier(owner) ? memberNamed(owner, context.checker) : undefined;
  return [owner, ...(named === undefined ? [] : [named])]
    .flatMap((each) => context.resolver.values(each))
    .filter((value) => value.kind === 'slot' || value.kind === 'function');
}

/** `this.listeners` of `const listeners = this.listeners`: what is put into the one is in the other. */
function memberNamed(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const value = declaration.initializer === undefined ? undefined : bare(declaration.initializer);
  const isMember = value !== undefined && (ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value));
  return isMember ? value : undefined;
}

function isCarrier(node: ts.Expression, context: CallContext): boolean {
  const name = memberName(node);
  return (
    (name !== undefined && context.names.carriers.has(name)) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isArrayLiteralExpression(node)
  );
}
