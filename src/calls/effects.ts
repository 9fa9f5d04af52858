import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RealmRow } from '../catalogue/rows.ts';
import { type CallShape, NO_ARGUMENTS } from '../model/call-shape.ts';
import * as ts from '../project/compiler.ts';
import type { CallContext, CallPlace } from './call.ts';
import { type CalleeReading, CHAINS } from './callee.ts';
import { blockingInfo, objectOf } from './external-value.ts';
import type { ArgumentFact, CallEffects, ExternalValue, ValueRef } from './facts.ts';
import { bare } from './syntax.ts';

/** What the catalogue knows of a call: whether it blocks, where its arguments run, and what it starts or answers. */

/** A call the catalogue says nothing about. */
export const NO_EFFECTS: CallEffects = {
  immediate: [],
  chained: [],
  offThread: [],
  offThreadProperty: undefined,
  inert: [],
  aside: [],
  answers: undefined,
  carried: [],
  realm: null,
  collection: null,
  product: undefined,
};

export function withRow(callee: ValueRef, form: 'call' | 'new', shape: CallShape, catalogue: Catalogue): ValueRef {
  if (callee.kind !== 'external') return callee;
  return { ...callee, blocking: blockingInfo(callee.id, form, shape, catalogue) };
}

interface EffectsContext extends Pick<CallContext, 'catalogue'>, Pick<CallPlace, 'workers'> {
  readonly collection: CallEffects['collection'];
  readonly reading: CalleeReading;
  /** The callee's arguments as written. */
  readonly written: readonly ts.Expression[];
  readonly held: readonly ArgumentFact[];
}

export function effectsOf(
  callees: readonly ValueRef[],
  form: 'call' | 'new',
  shape: CallShape,
  { catalogue, collection, reading, written, held: values, workers }: EffectsContext,
): CallEffects {
  const product = productOf(callees, form, catalogue);
  const guess =
    callees.length === 0 && reading.guessed !== undefined ? catalogue.immediateByName.get(reading.guessed) : undefined;
  const chains = CHAINS.has(reading.guessed ?? '') && !reading.settled;
  const outside = callees.some((callee) => callee.kind === 'external');
  // Most calls: one object serves them all.
  if (!outside && guess === undefined && !chains && collection === null) return NO_EFFECTS;
  let effects: CallEffects = {
    ...NO_EFFECTS,
    immediate: guess?.positions ?? [],
    chained: chains ? [0, 1] : [],
    collection,
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
      carried: [...effects.carried, ...catalogue.carries(callee.id, form)],
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

/** What the call's result is when that blocks, or has methods that do: `createSyncFn(path)`, `new Database(path)`. */
function productOf(
  callees: readonly ValueRef[],
  form: 'call' | 'new',
  catalogue: Catalogue,
): ExternalValue | undefined {
  for (const callee of callees) {
    if (callee.kind !== 'external') continue;
    const named = catalogue.product(callee.id, form);
    if (named !== undefined) {
      const blocking = blockingInfo(named, 'call', NO_ARGUMENTS, catalogue);
      return { ...objectOf(named, catalogue), blocking: form === 'new' ? undefined : blocking };
    }
    const made = form === 'new' ? objectOf(callee.id, catalogue) : undefined;
    if (made?.methods !== undefined) return made;
  }
  return undefined;
}
