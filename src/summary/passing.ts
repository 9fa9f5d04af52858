import type { ArgumentFact, CallFact, ExternalValue, FunctionFact, PatternFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId, SlotId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import type { Lineages } from './lineage.ts';
import type { Slots } from './slots.ts';

/** What is taken out of one slot by name. */
interface Taking {
  /** A name was taken that something is held under. */
  matched: boolean;
  released: boolean;
  /** Held under names that are not among those of the pattern. */
  readonly left: { readonly value: ValueRef; readonly pattern: PatternFact }[];
}

/** How arguments get into parameters: whole, into the rest, or taken apart by the names of their properties. */
export class Passing {
  readonly #program: Program;
  readonly #lineages: Lineages;
  readonly #slots: Slots;
  readonly #takings = new Map<SlotId, Taking>();

  constructor(program: Program, lineages: Lineages, slots: Slots) {
    this.#program = program;
    this.#lineages = lineages;
    this.#slots = slots;
  }

  /** A parameter that the function does not have takes nothing. */
  pass({ position, property, value }: ArgumentFact, fact: FunctionFact): void {
    const under = property === '' ? undefined : property;
    const rest = fact.rest >= 0 && position >= fact.rest;
    const slot = rest ? fact.params[fact.rest] : fact.params[position];
    if (slot !== undefined && slot !== null) return this.#slots.flow(value, slot, under);
    const pattern = fact.patterns[position];
    if (slot === undefined || pattern === undefined || pattern === null) return;
    if (under === undefined) return this.#takeApart(value, pattern);
    const taken = namedSlot(pattern, under);
    if (taken !== undefined) this.#slots.flow(value, taken);
    else if (pattern.rest !== null) this.#slots.flow(value, pattern.rest, under);
  }

  /** Only the objects among what the call hands over. */
  passObjects(call: CallFact, to: FunctionId): void {
    const fact = this.#program.functions.get(to);
    if (fact === undefined) return;
    for (const argument of call.arguments) {
      this.#slots.each(argument.value, (value) => {
        if (value.kind === 'instance') this.pass({ ...argument, value }, fact);
      });
    }
  }

  /** `const { check } = options`, where types say nothing of it. */
  take(value: ValueRef, property: string, slot: SlotId): void {
    this.#takeApart(value, { properties: { [property]: slot }, rest: null });
  }

  /**
   * Where no name that is taken from a slot is one that it holds something under, the names are those of objects in the
   * object (`const { run } = handlers[kind]`): anything may be meant. Answers whether something was.
   */
  settle(): boolean {
    let found = false;
    for (const taking of this.#takings.values()) {
      if (taking.left.length === 0 || (taking.matched && !taking.released)) continue;
      taking.released = true;
      found = true;
      for (const { value, pattern } of taking.left.splice(0)) this.#takeUnnamed(value, pattern);
    }
    return found;
  }

  /** `ensure(options)` where the parameter is `{ check, steps }`: what the object carries goes by its property's name. */
  #takeApart(from: ValueRef, pattern: PatternFact): void {
    this.#slots.each(from, (value, under) => {
      if (under === undefined || from.kind !== 'slot') this.#takeUnnamed(value, pattern);
      else this.#takeNamed(value, under, pattern, this.#takingFrom(from.id));
    });
  }

  #takingFrom(slot: SlotId): Taking {
    const taking = this.#takings.get(slot) ?? { matched: false, released: false, left: [] };
    this.#takings.set(slot, taking);
    return taking;
  }

  #takeNamed(value: ValueRef, under: string, pattern: PatternFact, taking: Taking): void {
    const taken = namedSlot(pattern, under);
    const own = namedSlot(pattern, this.#ownName(value) ?? under);
    if (taken !== undefined) taking.matched = true;
    else if (pattern.rest !== null) this.#slots.put(pattern.rest, value, under);
    else taking.left.push({ value, pattern });
    for (const to of new Set([taken, own])) if (to !== undefined) this.#slots.put(to, value);
  }

  #takeUnnamed(value: ValueRef, pattern: PatternFact): void {
    if (value.kind === 'instance') return this.#takeMembers(value.id, pattern);
    if (value.kind === 'external' && value.methods !== undefined) return this.#takeMethods(value, pattern);
    const name = this.#ownName(value);
    const slots = name === undefined ? slotsOf(pattern) : [namedSlot(pattern, name) ?? pattern.rest];
    for (const to of slots) if (to !== null) this.#slots.flow(value, to);
  }

  /** The property of an object literal that a function is written as. */
  #ownName({ kind, id }: ValueRef): string | undefined {
    return kind === 'function' ? this.#program.functions.get(id)?.property : undefined;
  }

  #takeMembers(id: FunctionId, { properties, rest }: PatternFact): void {
    for (const [name, slot] of Object.entries(properties)) {
      const member = this.#lineages.memberOf(id, name);
      if (member !== undefined) this.#slots.put(slot, { kind: 'function', id: member.function });
      else this.#slots.open(slot);
    }
    if (rest !== null) this.#slots.put(rest, { kind: 'instance', id });
  }

  #takeMethods(object: ExternalValue, { properties, rest }: PatternFact): void {
    for (const [name, slot] of Object.entries(properties)) {
      const method = object.methods?.get(name);
      if (method !== undefined) this.#slots.put(slot, method);
    }
    if (rest !== null) this.#slots.put(rest, object);
  }
}

/** The slots that a function's first argument gets into. */
export function firstSlots({ params, patterns }: FunctionFact): readonly SlotId[] {
  const [first = null] = params;
  return first === null ? slotsOf(patterns[0] ?? null) : [first];
}

/** All slots that arguments of a function get into. */
export function parameterSlots({ params, patterns }: FunctionFact): readonly SlotId[] {
  return [...params.filter((slot) => slot !== null), ...patterns.flatMap(slotsOf)];
}

function namedSlot({ properties }: PatternFact, name: string): SlotId | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function slotsOf(pattern: PatternFact | null): readonly SlotId[] {
  if (pattern === null) return [];
  const named = Object.values(pattern.properties);
  return pattern.rest === null ? named : [...named, pattern.rest];
}
