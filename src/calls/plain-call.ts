import { UNKNOWN_ARGUMENTS } from '../model/call-shape.ts';
import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { foldedText, placeOf } from '../project/place.ts';
import { type CallContext, objectsBehind } from './call.ts';
import { isConsumed } from './context.ts';
import { flow, type Surroundings } from './draft.ts';
import { NO_EFFECTS } from './effects.ts';
import { isProjectNode } from './external.ts';
import type { ArgumentFact, CallFact, ValueRef } from './facts.ts';
import { givenTo, holderOf } from './held-in.ts';
import { boundKey, keyOf } from './member-key.ts';
import { hasBody } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/** Calls that are not written as calls: tagged templates, accessors, disposers and decorators. */

/** The values between the text of a template are arguments after the text itself. */
export function addTagged(
  node: ts.TaggedTemplateExpression,
  values: readonly ts.Expression[],
  around: Surroundings,
  context: CallContext,
): void {
  const callees = context.resolver.values(node.tag).filter((value) => value.kind !== 'instance');
  const held = values.flatMap((value, at) => argumentFact(value, at + 1, context));
  around.draft.fact.calls.push(plainCall(node, callees, held, around, context));
}

function argumentFact(node: ts.Expression, position: number, context: CallContext): readonly ArgumentFact[] {
  return context.resolver.values(node).map((value) => ({
    position,
    property: undefined,
    value,
    place: placeOf(node, context.source, context.module),
    text: foldedText(node, context.source),
  }));
}

/** A call without an argument list of its own: a tagged template, a getter, a disposer. */
export function plainCall(
  node: ts.Node,
  callees: readonly ValueRef[],
  held: readonly ArgumentFact[],
  around: Surroundings,
  context: CallContext,
): CallFact {
  return {
    place: placeOf(node, context.source, context.module),
    text: foldedText(node, context.source),
    form: 'call',
    reads: false,
    callees,
    confidence: 'resolved',
    shape: UNKNOWN_ARGUMENTS,
    arguments: held,
    receiver: [],
    on: [],
    ...holderOf(node, context),
    result: context.resolver.resultSlot(node),
    ...givenTo(node, context),
    spelled: '',
    isMember: false,
    consumed: isConsumed(node),
    loop: around.loop,
    awaits: around.draft.awaits,
    guard: around.guard,
    within: around.within,
    memo: around.memo,
    argumentOf: around.argumentOf,
    effects: NO_EFFECTS,
    unresolved: null,
  };
}

/** Reading or writing a property that is an accessor calls it. */
export function addGetter(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  around: Surroundings,
  context: CallContext,
): void {
  const name = context.names.accessors.size === 0 ? undefined : keyOf(node, context.checker);
  if (name === undefined || !context.names.accessors.has(name)) return;
  const assigned = ts.isBinaryExpression(node.parent) && node.parent.left === node && isAssignment(node.parent);
  const compound = isCounted(node) || (assigned && node.parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken);
  const written = assigned || compound;
  const declarations = context.resolver.memberSymbols(node).flatMap((symbol) => symbol.declarations ?? []);
  const meant = declarations.filter(
    (declaration) =>
      (ts.isGetAccessor(declaration) && (!written || compound)) || (ts.isSetAccessor(declaration) && written),
  );
  const behind = !written && declarations.some(isReadThrough) ? objectsBehind(node.expression, context) : [];
  const slots = written ? [] : declarations.filter((declaration) => context.resolver.isOfData(declaration));
  addAccessors(node, meant, around, context, { spelled: name, on: behind, slots });
}

/** `settings.runs++` reads the property and writes it. */
function isCounted({ parent }: ts.Expression): boolean {
  if (!ts.isPrefixUnaryExpression(parent) && !ts.isPostfixUnaryExpression(parent)) return false;
  return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
}

/** A property of a type, or a getter that a subclass may have anew: which getter runs is for the object to tell. */
function isReadThrough(declaration: ts.Declaration): boolean {
  const isProperty = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
  return (isProperty || ts.isGetAccessor(declaration)) && isProjectNode(declaration);
}

/** `const { size } = store` reads the property. */
export function addBoundGetter(node: ts.BindingElement, around: Surroundings, context: CallContext): void {
  if (context.names.accessors.size === 0 || !ts.isObjectBindingPattern(node.parent)) return;
  const name = boundKey(node, context.checker);
  if (name === undefined || !context.names.accessors.has(name)) return;
  const property = context.checker.getTypeAtLocation(node.parent).getProperty(name);
  addAccessors(node, (property?.declarations ?? []).filter(ts.isGetAccessor), around, context, {
    spelled: name,
    on: [],
    slots: [],
  });
}

interface Read extends Pick<CallFact, 'spelled' | 'on'> {
  /** Properties of interfaces of mere data, whose objects are not followed: whoever implements them may have a getter. */
  readonly slots: readonly ts.Declaration[];
}

const slotValue = (id: SlotId): ValueRef => ({ kind: 'slot', id });

function addAccessors(
  node: ts.Node,
  declarations: readonly ts.Declaration[],
  around: Surroundings,
  context: CallContext,
  { slots, ...read }: Read,
): void {
  const callees = declarations.flatMap((declaration): readonly ValueRef[] =>
    ts.isAccessor(declaration) && hasBody(declaration)
      ? [{ kind: 'function', id: context.resolver.idOf(declaration) }]
      : [],
  );
  const answered = slots.map((declaration) => slotValue(context.resolver.slotOf(declaration)));
  if (callees.length + answered.length === 0 && read.on.length === 0) return;
  const call = plainCall(node, [...callees, ...answered], [], around, context);
  around.draft.fact.calls.push({ ...call, ...read, reads: read.on.length + answered.length > 0 });
}

/** `using x = …` calls the disposer at the end of the block. */
export function addDisposer(node: ts.VariableDeclaration, around: Surroundings, context: CallContext): void {
  const type = context.checker.getTypeAtLocation(node.name);
  const disposers = type
    .getProperties()
    .filter((property) => /^__@(asyncDispose|dispose)@/.test(String(property.escapedName)));
  const callees = disposers.flatMap((property) => context.resolver.symbol(property));
  if (callees.length > 0) around.draft.fact.calls.push(plainCall(node, callees, [], around, context));
}

/** What a decorator returns stands in the place of what is decorated: whoever calls that calls it. */
export function addDecorator(node: ts.Decorator, around: Surroundings, context: CallContext): void {
  const callees = context.resolver.values(node.expression);
  if (callees.length === 0) return;
  // A factory is called where it is written, as any function is, and its result with what is decorated.
  const written = ts.isCallExpression(node.expression) ? node : node.expression;
  const decorated = ts.isClassLike(node.parent) ? [decoratedClass(node.parent, node, context)] : [];
  const call = plainCall(written, callees, decorated, around, context);
  around.draft.fact.calls.push(call);
  flow(around, { kind: 'slot', id: call.result }, null);
}

/** A decorator of a class is handed the class. */
function decoratedClass(owner: ts.ClassLikeDeclaration, node: ts.Decorator, context: CallContext): ArgumentFact {
  const { source, module, resolver } = context;
  const value: ValueRef = { kind: 'class', id: resolver.idOf(owner) };
  return {
    position: 0,
    property: undefined,
    value,
    place: placeOf(node, source, module),
    text: foldedText(node, source),
  };
}
