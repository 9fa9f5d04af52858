import type { CallFact, FunctionFact, LiteralValue, ParameterTest, ValueRef } from '../calls/facts.ts';
import type { CallShape } from '../model/call-shape.ts';
import type { FunctionId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import { calledBy, type Phases } from './phases.ts';
import type { Reach } from './reach.ts';
import { expand } from './runs.ts';

/** What callers tell a function by the literals they write, where its conditions ask about its parameters. */

export type Tests = ReadonlyMap<FunctionId, readonly ParameterTest[]>;

/** What stretches of functions, or of callbacks that are part of them, ask about the parameters of each. */
export function testsAsked(
  ids: Iterable<FunctionId>,
  { program, reach }: { readonly program: Program; readonly reach: Reach },
): Tests {
  const asked = new Map<FunctionId, Set<ParameterTest>>();
  const bound = new Set<FunctionId>();
  for (const id of ids) {
    const fact = program.functions.get(id);
    for (const value of fact === undefined ? [] : givenOthers(fact)) {
      for (const known of expand(value, reach)) if (known.kind === 'function') bound.add(known.id);
    }
    for (const { within } of fact?.calls ?? []) {
      for (const { needs } of within) {
        for (const test of needs) asked.set(test.owner, (asked.get(test.owner) ?? new Set()).add(test));
      }
    }
  }
  for (const id of bound) asked.delete(id);
  return new Map([...asked].map(([id, tests]) => [id, [...tests]]));
}

/** Functions that may be called with other arguments than a call of them shows: `bind(this, true)`, `partial(load, true)`. */
function givenOthers({ binds, calls }: FunctionFact): readonly ValueRef[] {
  const made = calls.flatMap(({ effects, arguments: given }) =>
    effects.answers === undefined ? [] : given.filter(({ position }) => position === effects.answers),
  );
  return [...binds, ...made.map(({ value }) => value)];
}

/** Whether what the caller writes answers the question the other way. */
export function fails(test: ParameterTest, shape: CallShape): boolean {
  const { asks, position, property, holds } = test;
  const written = writtenFor(test, shape);
  if (written !== null) return answer(asks, written.value) !== holds;
  const types = asks.kind === 'typeof' && property === null && !shape.spread ? shape.types[position] : undefined;
  return types?.every((name) => (asks.kind === 'typeof' && name === asks.name) !== holds) ?? false;
}

const OBJECT = Symbol('an object');

interface Written {
  readonly value: LiteralValue | typeof OBJECT;
}

/** What stands in the place of the parameter; null when that is no literal. */
function writtenFor({ position, property, absent }: ParameterTest, shape: CallShape): Written | null {
  if (shape.spread) return null;
  if (position >= shape.count) return absent;
  if (property !== null) return propertyFor(property, position, absent, shape);
  if (shape.options[position] !== undefined) return { value: OBJECT };
  const value = shape.literals[position];
  return value === undefined ? null : { value };
}

function propertyFor(
  property: string,
  position: number,
  absent: ParameterTest['absent'],
  { options, properties }: CallShape,
): Written | null {
  const names = properties[position];
  if (names === undefined) return null;
  if (!names.includes(property)) return absent;
  const value = options[position]?.[property];
  return value === undefined ? null : { value };
}

function answer(asks: ParameterTest['asks'], value: Written['value']): boolean {
  switch (asks.kind) {
    case 'truthy':
      return Boolean(value);
    case 'equals':
      return asks.loose && (value === null || value === undefined)
        ? asks.value === null || asks.value === undefined
        : value === asks.value;
    case 'typeof':
      return asks.name === (value === OBJECT || value === null ? 'object' : typeof value);
  }
}

interface Surroundings {
  readonly program: Program;
  readonly reach: Reach;
  readonly frames: Frames;
  readonly phases: Pick<Phases, 'roots' | 'starts'>;
}

/**
 * Questions that every caller of an async function answers the way that its stretches do not need. Its calls are judged
 * in its own frame, for all callers together: what none of them asks for it never does. Nothing is said of a function
 * that somebody unseen may call.
 */
export function failedByAll(tests: Tests, around: Surroundings): ReadonlyMap<FunctionId, ReadonlySet<ParameterTest>> {
  const callers = callsOf(tests, around);
  const found = new Map<FunctionId, ReadonlySet<ParameterTest>>();
  for (const [id, calls] of callers) {
    const failed = (tests.get(id) ?? []).filter((test) => calls.every(({ shape }) => fails(test, shape)));
    if (failed.length > 0) found.set(id, new Set(failed));
  }
  return found;
}

/** The calls of each async function that asks, where all are in sight. */
function callsOf(
  tests: Tests,
  { program, reach, frames, phases }: Surroundings,
): ReadonlyMap<FunctionId, readonly CallFact[]> {
  const calls = new Map<FunctionId, CallFact[]>();
  const handed = new Set<FunctionId>();
  for (const caller of reach.functions) {
    const fact = program.functions.get(caller);
    for (const call of fact?.calls ?? []) {
      const targets = reach.targets.get(call);
      for (const id of targets ?? []) if (tests.has(id)) append(calls, id, call);
      for (const id of fact === undefined ? [] : calledBy(fact, call, { reach, frames }))
        if (targets?.has(id) !== true) handed.add(id);
    }
  }
  const isUnseen = (id: FunctionId): boolean =>
    handed.has(id) || phases.roots.has(id) || phases.starts.has(id) || reach.escaped.has(id) || reach.aside.has(id);
  for (const id of calls.keys()) if (program.functions.get(id)?.async !== true || isUnseen(id)) calls.delete(id);
  return calls;
}
