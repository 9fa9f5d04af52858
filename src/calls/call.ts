import { ts } from 'ts-morph';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RealmRow } from '../catalogue/rows.ts';
import { type CallShape, NO_ARGUMENTS } from '../model/call-shape.ts';
import { type CalleeId, calleeId, type ModuleId } from '../model/ids.ts';
import { foldedText, placeOf } from '../project/place.ts';
import { isConsumed } from './context.ts';
import type { ArgumentFact, BlockingInfo, CallEffects, CallFact, RealmGuard, ValueRef } from './facts.ts';
import type { ProjectNames } from './names.ts';
import { comesFromOutside } from './origin.ts';
import type { ValueResolver } from './resolve.ts';
import { bare, calleeSpelling, isLiteral, memberName } from './syntax.ts';

/** Where a call stands. */
export interface CallPlace {
  /** Worker modules the module graph found in this call's arguments. */
  readonly workers: readonly ModuleId[];
  readonly loop: boolean;
  readonly afterAwait: boolean;
  readonly guard: RealmGuard;
  readonly argumentOf: CallFact['argumentOf'];
}

export interface CallContext {
  readonly checker: ts.TypeChecker;
  readonly catalogue: Catalogue;
  readonly resolver: ValueResolver;
  readonly names: ProjectNames;
  readonly source: ts.SourceFile;
  readonly module: ModuleId;
}

type Call = ts.CallExpression | ts.NewExpression;

const NO_EFFECTS: CallEffects = {
  immediate: [],
  chained: [],
  offThread: [],
  offThreadProperty: undefined,
  inert: [],
  aside: [],
  answers: undefined,
  realm: null,
  collection: null,
  product: undefined,
};

/** Members of promises whose callbacks run when it settles. */
const CHAINS = new Set(['then', 'catch', 'finally']);
const STORES = new Set(['push', 'unshift', 'set', 'add', 'splice']);
const FETCHES = new Set([
  'get',
  'at',
  'pop',
  'shift',
  'values',
  'find',
  'concat',
  'slice',
  'filter',
  'entries',
  'reverse',
]);

/** Reads one call: who is called, with what, and what the catalogue knows about it. Undefined when it leads nowhere. */
export function readCall(node: Call, context: CallContext, at: CallPlace): CallFact | undefined {
  const reading = readCallee(node, context);
  const form = ts.isNewExpression(node) || reading.constructs ? 'new' : 'call';
  const written = (node.arguments ?? []).slice(reading.shift);
  const held = written.flatMap((argument, position) => argumentFacts(argument, position, context));
  const shape = shapeOf(written, held);
  const callees = reading.callees.map((callee) => withRow(callee, form, shape, context.catalogue));
  const effects = effectsOf(callees, form, shape, {
    catalogue: context.catalogue,
    workers: at.workers,
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
    callees,
    confidence: reading.byName ? 'name' : 'resolved',
    shape,
    arguments: held,
    receiver,
    on: own || reading.unresolved !== null ? objectsOf(node, callees, context) : [],
    result: context.resolver.resultSlot(node),
    spelled: calleeSpelling(node.expression) ?? '',
    consumed: own && isConsumed(node),
    loop: at.loop,
    afterAwait: at.afterAwait,
    guard: at.guard,
    argumentOf: at.argumentOf,
    effects,
    unresolved: reading.unresolved,
  };
}

function isBlocking(callee: ValueRef): boolean {
  return callee.kind === 'external' && callee.blocking !== undefined;
}

interface CalleeReading {
  readonly callees: readonly ValueRef[];
  /** Leading arguments that are not the callee's: `this` of `.call` and `.bind`. */
  readonly shift: number;
  /** Constructs, though it is not written with `new`. */
  readonly constructs: boolean;
  readonly byName: boolean;
  /** Terminal name of a member call whose receiver has no known type. */
  readonly guessed: string | undefined;
  /** Called on `Promise.resolve()` and its like: a deferral, with nothing to wait for. */
  readonly settled: boolean;
  readonly collection: CallEffects['collection'];
  readonly unresolved: CallFact['unresolved'];
}

const NOTHING: CalleeReading = {
  callees: [],
  shift: 0,
  constructs: false,
  byName: false,
  guessed: undefined,
  settled: false,
  collection: null,
  unresolved: null,
};

function readCallee(node: Call, context: CallContext): CalleeReading {
  const callee = bare(node.expression);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return NOTHING;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return { ...NOTHING, callees: superclass(node, context) };
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    return readMember(callee, node, context);
  const values = context.resolver.values(callee).filter((value) => value.kind !== 'instance');
  if (values.length > 0) return { ...NOTHING, callees: values, unresolved: madeFromText(callee, values) };
  return { ...NOTHING, unresolved: unresolvedName(callee, context) };
}

/** `super(…)` runs the base class's constructor. */
function superclass(node: Call, context: CallContext): readonly ValueRef[] {
  for (let at: ts.Node = node; at !== undefined; at = at.parent) {
    if (!ts.isClassLike(at)) continue;
    const clause = at.heritageClauses?.find((entry) => entry.token === ts.SyntaxKind.ExtendsKeyword);
    const type = clause?.types[0];
    return type === undefined ? [] : context.resolver.values(type.expression).filter((value) => value.kind === 'class');
  }
  return [];
}

function readMember(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  node: Call,
  context: CallContext,
): CalleeReading {
  const name = memberName(callee);
  if (isReflect(callee.expression)) return reflected(name, node, context);
  if ((name === 'call' || name === 'apply') && context.resolver.isOfFunctions(callee)) {
    const values = context.resolver.values(callee.expression).filter((value) => value.kind !== 'instance');
    if (values.length > 0) return { ...NOTHING, callees: values, shift: name === 'call' ? 1 : 2 };
  }
  if (
    name === 'bind' &&
    context.resolver.isOfFunctions(callee) &&
    context.resolver.values(callee.expression).length > 0
  )
    return { ...NOTHING, shift: 1 };
  if (name === undefined) return readComputed(callee, context);
  const collection = STORES.has(name) ? 'store' : FETCHES.has(name) ? 'fetch' : null;
  const settled = CHAINS.has(name) && isSettled(callee.expression);
  if (!mayLeadSomewhere(name, node, context))
    return { ...NOTHING, callees: ofWholePackage(callee, context), collection, guessed: name, settled };
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword)
    return { ...NOTHING, callees: superMember(callee, context) };
  const values = context.resolver.member(callee);
  if (values.length > 0)
    return { ...NOTHING, callees: values.filter((v) => v.kind !== 'instance'), collection, guessed: name, settled };
  return unresolvedMember(callee, name, collection, context);
}

/** `Promise.resolve(x)` and what is chained to it. */
function isSettled(node: ts.Expression): boolean {
  let at = bare(node);
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) at = bare(at.expression);
  return ts.isIdentifier(at) && at.text === 'Promise';
}

function isReflect(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'Reflect';
}

/** `Reflect.apply(fn, this, args)` and `Reflect.construct(Class, args)`; its other functions call nobody. */
function reflected(name: string | undefined, node: Call, context: CallContext): CalleeReading {
  const [target] = node.arguments ?? [];
  if (target === undefined || (name !== 'apply' && name !== 'construct')) return NOTHING;
  return { ...NOTHING, callees: context.resolver.values(target), shift: 3, constructs: name === 'construct' };
}

/** `super.m()` is the base class's own method, whatever overrides it. */
function superMember(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: CallContext,
): readonly ValueRef[] {
  const declarations = context.resolver.memberSymbols(callee).flatMap((symbol) => symbol.declarations ?? []);
  const methods = declarations.filter(
    (declaration) => ts.isMethodDeclaration(declaration) && declaration.body !== undefined,
  );
  const own = methods.filter((method) => !/\.d\.[cm]?ts$/.test(method.getSourceFile().fileName));
  return own.length > 0
    ? own.map((method) => ({ kind: 'function', id: context.resolver.idOf(method) }))
    : context.resolver.member(callee);
}

/** `handlers[type](…)`: any function the table carries. */
function readComputed(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: CallContext,
): CalleeReading {
  const values = [...context.resolver.member(callee), ...context.resolver.values(callee.expression)];
  const external = comesFromOutside(callee.expression, context.resolver, context.checker);
  return { ...NOTHING, callees: values, unresolved: { name: '', why: 'computed member', external } };
}

/** Whether a member call of this name can matter: the project has such a member, or the catalogue such a row. */
function mayLeadSomewhere(name: string, node: Call, context: CallContext): boolean {
  if (context.names.members.has(name) || context.catalogue.names.has(name) || context.catalogue.distinctive.has(name))
    return true;
  if ((node.arguments?.length ?? 0) === 0) return false;
  return context.catalogue.immediateByName.has(name) || context.catalogue.callbackNames.has(name);
}

/** `tools.anything()`, where a row speaks of every export of a package. */
function ofWholePackage(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { catalogue, resolver }: CallContext,
): readonly ValueRef[] {
  const path = catalogue.names.has('*') ? resolver.externalPath(callee) : undefined;
  return path === undefined ? [] : [resolver.external(path)];
}

/** A receiver of unknown type: only distinctive names count, and not when the value is known to be another thing. */
function unresolvedMember(
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  name: string,
  collection: CallEffects['collection'],
  context: CallContext,
): CalleeReading {
  const external = comesFromOutside(callee.expression, context.resolver, context.checker);
  const row = external ? undefined : context.catalogue.distinctive.get(name);
  if (row !== undefined && isUnknown(callee.expression, context.checker)) {
    const id = calleeId(row.module, row.member);
    return { ...NOTHING, callees: [{ kind: 'external', id, blocking: undefined }], byName: true, guessed: name };
  }
  const usual = context.catalogue.immediateByName.has(name) && !context.names.members.has(name);
  if (usual) return { ...NOTHING, collection, guessed: name };
  const unresolved = { name, why: `the type of what '${name}' is called on is not known`, external };
  return { ...NOTHING, collection, guessed: name, unresolved };
}

function isUnknown(node: ts.Expression, checker: ts.TypeChecker): boolean {
  return (checker.getTypeAtLocation(node).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** `eval(text)` and `new Function(text)`: who is called with them stands in a text. */
function madeFromText(callee: ts.Expression, values: readonly ValueRef[]): CallFact['unresolved'] {
  const own = !ts.isIdentifier(callee) || values.some((value) => value.kind !== 'external');
  if (own || (callee.text !== 'eval' && callee.text !== 'Function')) return null;
  return { name: 'eval', why: 'code made from text', external: false };
}

function unresolvedName(callee: ts.Expression, context: CallContext): CallFact['unresolved'] {
  const name = calleeSpelling(callee);
  if (name === 'require') return null;
  if (ts.isCallExpression(callee)) return null;
  const external = comesFromOutside(callee, context.resolver, context.checker);
  return { name: name ?? '', why: 'nothing is known to be called here', external };
}

/** The objects behind `x.save()`. `this` may be any subclass's, so it says nothing. */
function objectsOf(node: Call, callees: readonly ValueRef[], context: CallContext): readonly ValueRef[] {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  if (callees.length > 0 && !callees.some((value) => value.kind === 'slot')) return [];
  const object = bare(callee.expression);
  if (object.kind === ts.SyntaxKind.ThisKeyword || object.kind === ts.SyntaxKind.SuperKeyword) return [];
  return context.resolver.values(object).filter((value) => value.kind === 'slot' || value.kind === 'instance');
}

function receiverValues(node: Call, context: CallContext): readonly ValueRef[] {
  const callee = bare(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return [];
  if (ts.isIdentifier(bare(callee.expression)) || isCarrier(bare(callee.expression), context)) {
    return context.resolver
      .values(callee.expression)
      .filter((value) => value.kind === 'slot' || value.kind === 'function');
  }
  return [];
}

function isCarrier(node: ts.Expression, context: CallContext): boolean {
  const name = memberName(node);
  return (
    (name !== undefined && context.names.carriers.has(name)) ||
    ts.isCallExpression(node) ||
    ts.isArrayLiteralExpression(node)
  );
}

/** The function values an argument carries; those inside an object literal under their property's name. */
function argumentFacts(node: ts.Expression, position: number, context: CallContext): readonly ArgumentFact[] {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner) || ts.isTemplateExpression(inner)) return [];
  if (ts.isObjectLiteralExpression(inner)) return inner.properties.flatMap((p) => propertyFacts(p, position, context));
  return held(inner, position, undefined, context);
}

function propertyFacts(
  property: ts.ObjectLiteralElementLike,
  position: number,
  context: CallContext,
): readonly ArgumentFact[] {
  const name = property.name === undefined ? undefined : property.name.getText();
  if (ts.isPropertyAssignment(property)) return held(property.initializer, position, name ?? '', context);
  if (ts.isShorthandPropertyAssignment(property)) return held(property.name, position, name ?? '', context);
  if (ts.isSpreadAssignment(property)) return held(property.expression, position, '', context);
  if (property.body === undefined) return [];
  const value: ValueRef = { kind: 'function', id: context.resolver.idOf(property) };
  return [{ position, property: name ?? '', value, ...shown(property, context) }];
}

function held(
  node: ts.Expression,
  position: number,
  property: string | undefined,
  context: CallContext,
): readonly ArgumentFact[] {
  const named = memberName(bare(node));
  const known = named === undefined || context.names.carriers.has(named) || context.catalogue.names.has(named);
  const bound = named === undefined && ts.isCallExpression(bare(node));
  if (!known && !bound) return [];
  return context.resolver.values(node).map((value) => ({ position, property, value, ...shown(node, context) }));
}

function shown(node: ts.Node, context: CallContext) {
  return { place: placeOf(node, context.source, context.module), text: foldedText(node, context.source) };
}

function shapeOf(args: readonly ts.Expression[], held: readonly ArgumentFact[]): CallShape {
  const literals: Record<number, string | number | boolean> = {};
  const options: Record<number, Record<string, string | number | boolean>> = {};
  for (const [position, argument] of args.entries()) {
    const literal = literalValue(argument);
    if (literal !== undefined) literals[position] = literal;
    const inner = bare(argument);
    if (ts.isObjectLiteralExpression(inner)) options[position] = literalOptions(inner);
  }
  const functions = args.flatMap((argument, position) =>
    isFunctionArgument(argument, position, held) ? [position] : [],
  );
  return { count: args.length, spread: args.some(ts.isSpreadElement), functions, literals, options };
}

function isFunctionArgument(argument: ts.Expression, position: number, held: readonly ArgumentFact[]): boolean {
  const inner = bare(argument);
  if (isLiteral(inner)) return true;
  return held.some(
    (fact) => fact.position === position && fact.property === undefined && fact.value.kind !== 'instance',
  );
}

function literalOptions(node: ts.ObjectLiteralExpression): Record<string, string | number | boolean> {
  const options: Record<string, string | number | boolean> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const value = literalValue(property.initializer);
    if (value !== undefined) options[property.name.getText()] = value;
  }
  return options;
}

function literalValue(node: ts.Expression): string | number | boolean | undefined {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isNumericLiteral(inner)) return Number(inner.text);
  if (inner.kind === ts.SyntaxKind.TrueKeyword) return true;
  return inner.kind === ts.SyntaxKind.FalseKeyword ? false : undefined;
}

function withRow(callee: ValueRef, form: 'call' | 'new', shape: CallShape, catalogue: Catalogue): ValueRef {
  if (callee.kind !== 'external') return callee;
  return { ...callee, blocking: blockingInfo(callee.id, form, shape, catalogue) };
}

/** What the catalogue says about this callee in this form of call. */
export function blockingInfo(
  callee: CalleeId,
  form: 'call' | 'new',
  shape: CallShape,
  catalogue: Catalogue,
): BlockingInfo | undefined {
  const row = catalogue.blocking(callee, form, shape);
  return row === undefined ? undefined : { category: row.category, tier: row.tier, instead: row.instead };
}

interface EffectsContext extends Pick<CallContext, 'catalogue'>, Pick<CallPlace, 'workers'> {
  readonly reading: CalleeReading;
  /** The callee's arguments as written. */
  readonly written: readonly ts.Expression[];
  readonly held: readonly ArgumentFact[];
}

function effectsOf(
  callees: readonly ValueRef[],
  form: 'call' | 'new',
  shape: CallShape,
  { catalogue, reading, written, held: values, workers }: EffectsContext,
): CallEffects {
  const product = productOf(callees, catalogue);
  const guess =
    callees.length === 0 && reading.guessed !== undefined ? catalogue.immediateByName.get(reading.guessed) : undefined;
  let effects: CallEffects = {
    ...NO_EFFECTS,
    immediate: guess?.positions ?? [],
    chained: CHAINS.has(reading.guessed ?? '') && !reading.settled ? [0, 1] : [],
    collection: reading.collection,
    product,
  };
  for (const callee of callees) {
    if (callee.kind !== 'external') continue;
    const wrapper = catalogue.wrapper(callee.id, form);
    const row = catalogue.realm(callee.id, form);
    const realm = row !== undefined && namesFile(written, values, row) ? row : undefined;
    const inert = catalogue.inert(callee.id, typeof shape.literals[0] === 'string' ? shape.literals[0] : undefined);
    effects = {
      ...effects,
      immediate: [...effects.immediate, ...(catalogue.immediate(callee.id, form, shape)?.positions ?? [])],
      offThread: [...effects.offThread, ...(wrapper?.offThread ?? [])],
      offThreadProperty: wrapper?.property ?? effects.offThreadProperty,
      inert: inert?.runs === 'never' ? inert.positions : effects.inert,
      aside: inert !== undefined && inert.runs !== 'never' ? inert.positions : effects.aside,
      answers: catalogue.answers(callee.id) ?? effects.answers,
      realm: realm === undefined ? effects.realm : { kind: realm.realm, modules: workers },
    };
  }
  return effects;
}

/** Whether the argument that would name a file is there: `pool.run(task)` goes to the file the pool was made with. */
function namesFile(
  written: readonly ts.Expression[],
  values: readonly ArgumentFact[],
  { position, property }: RealmRow,
): boolean {
  const there = values.filter((fact) => fact.position === position && fact.property === property);
  if (there.some(({ value }) => value.kind === 'function')) return false;
  const argument = written[position];
  if (argument === undefined) return false;
  const inner = bare(argument);
  if (property === undefined || !ts.isObjectLiteralExpression(inner)) return true;
  return inner.properties.some((p) => ts.isSpreadAssignment(p) || p.name?.getText() === property);
}

/** What the call's result is when it is itself a function that blocks: `createSyncFn(path)` makes one. */
function productOf(callees: readonly ValueRef[], catalogue: Catalogue): ValueRef | undefined {
  for (const callee of callees) {
    const id = callee.kind === 'external' ? catalogue.product(callee.id) : undefined;
    if (id === undefined) continue;
    return { kind: 'external', id, blocking: blockingInfo(id, 'call', NO_ARGUMENTS, catalogue) };
  }
  return undefined;
}
