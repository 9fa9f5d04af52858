import { calleeId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { Call, CallContext } from './call.ts';
import type { CallEffects, CallFact, ValueRef } from './facts.ts';
import { keyOf } from './member-key.ts';
import { comesFromOutside } from './origin.ts';
import { ownIterators } from './own-iterators.ts';
import { bare, calleeSpelling } from './syntax.ts';

/** Who a call calls, by the form of its callee: a name, a member, `super`, `Reflect`, a computed member. */

/** Members of promises whose callbacks run when it settles. */
export const CHAINS = new Set(['then', 'catch', 'finally']);
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

export interface CalleeReading {
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

export function readCallee(node: Call, context: CallContext): CalleeReading {
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
  const name = keyOf(callee, context.checker);
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
  if (values.length > 0) {
    const callees = [...values, ...forwardedBy(values, callee, context)].filter((v) => v.kind !== 'instance');
    return { ...NOTHING, callees, collection, guessed: name, settled };
  }
  return unresolvedMember(callee, name, collection, context);
}

/** `save.immediate(row)`: what `save` was made of. */
function forwardedBy(
  values: readonly ValueRef[],
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { resolver }: CallContext,
): readonly ValueRef[] {
  const forwards = values.some((value) => value.kind === 'external' && value.forwards);
  return forwards ? resolver.values(callee.expression).filter((value) => value.kind !== 'external') : [];
}

/** `Promise.resolve(x)`, `Promise.reject(x)` and what is chained to them: there is nothing to wait for. */
function isSettled(node: ts.Expression): boolean {
  const at = bare(node);
  if (ts.isCallExpression(at)) return isSettled(at.expression);
  if (!ts.isPropertyAccessExpression(at)) return false;
  const owner = bare(at.expression);
  const made = ts.isIdentifier(owner) && owner.text === 'Promise';
  return made ? at.name.text === 'resolve' || at.name.text === 'reject' : isSettled(owner);
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
  if (isIteratorKey(callee)) return { ...NOTHING, callees: ownIterators(callee.expression, context) };
  const values = [...context.resolver.member(callee), ...context.resolver.values(callee.expression)];
  const external = comesFromOutside(callee.expression, context.resolver, context.checker);
  return { ...NOTHING, callees: values, unresolved: { name: '', why: 'computed member', external, owned: false } };
}

/** `list[Symbol.iterator]()`: a member of the list's own, not something that it holds. */
function isIteratorKey(callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  return (
    ts.isElementAccessExpression(callee) && /^Symbol\.(asyncI|i)terator$/.test(callee.argumentExpression.getText())
  );
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
    return {
      ...NOTHING,
      callees: [{ kind: 'external', id, blocking: undefined, forwards: false }],
      byName: true,
      guessed: name,
    };
  }
  const usual = context.catalogue.immediateByName.has(name) && !context.names.members.has(name);
  if (usual) return { ...NOTHING, collection, guessed: name };
  const owned = context.names.owned.has(name);
  const unresolved = { name, why: `the type of what '${name}' is called on is not known`, external, owned };
  return { ...NOTHING, collection, guessed: name, unresolved };
}

function isUnknown(node: ts.Expression, checker: ts.TypeChecker): boolean {
  return (checker.getTypeAtLocation(node).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** `eval(text)` and `new Function(text)`: who is called with them stands in a text. */
function madeFromText(callee: ts.Expression, values: readonly ValueRef[]): CallFact['unresolved'] {
  const own = !ts.isIdentifier(callee) || values.some((value) => value.kind !== 'external');
  if (own || (callee.text !== 'eval' && callee.text !== 'Function')) return null;
  return { name: 'eval', why: 'code made from text', external: false, owned: false };
}

function unresolvedName(callee: ts.Expression, context: CallContext): CallFact['unresolved'] {
  const name = calleeSpelling(callee);
  if (name === 'require') return null;
  if (ts.isCallExpression(callee)) return null;
  const external = comesFromOutside(callee, context.resolver, context.checker);
  return { name: name ?? '', why: 'nothing is known to be called here', external, owned: false };
}
