import type { ArgumentFact, CallFact, ExternalValue, FunctionFact, PatternFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId, SlotId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import type { Lineages } from './lineage.ts';
import type { Slots } from './slots.ts';

/** How arguments get into parameters: whole, into the rest, or taken apart by the names of their properties. */
export class Passing {
  readonly #program: Program;
  readonly #lineages: Lineages;
  readonly #slots: Slots;

  constructor(program: Program, lineages: Lineages, slots: Slots) {
    this.#program = program;
    this.#lineages = lineages;
    this.#slots = slots;
  }

  /** A parameter that the function does not have takes nothing. */
  pass({ position, property, value }: ArgumentFact, fact: FunctionFact): void {
    const rest = fact.rest >= 0 && position >= fact.rest;
    const slot = rest ? fact.params[fact.rest] : fact.params[position];
    if (slot !== undefined && slot !== null) return this.#slots.flow(value, slot);
    const pattern = fact.patterns[position];
    if (slot === undefined || pattern === undefined || pattern === null) return;
    if (property === undefined) return this.#takeApart(value, pattern);
    const taken = pattern.properties[property] ?? pattern.rest;
    if (taken !== null) this.#slots.flow(value, taken);
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

  /** `ensure(options)` where the parameter is `{ check, steps }`: what the object carries goes by its property's name. */
  #takeApart(value: ValueRef, pattern: PatternFact): void {
    this.#slots.each(value, (known) => {
      if (known.kind === 'instance') return this.#takeMembers(known.id, pattern);
      if (known.kind === 'external' && known.methods !== undefined) return this.#takeMethods(known, pattern);
      const property = known.kind === 'function' ? this.#program.functions.get(known.id)?.property : undefined;
      const named = property === undefined ? slotsOf(pattern) : [pattern.properties[property] ?? pattern.rest];
      for (const to of named) if (to !== null) this.#slots.flow(known, to);
    });
  }

  /** `const { check } = options`, where types say nothing of it. */
  take(value: ValueRef, property: string, slot: SlotId): void {
    this.#takeApart(value, { properties: { [property]: slot }, rest: null });
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

function slotsOf(pattern: PatternFact | null): readonly SlotId[] {
  if (pattern === null) return [];
  const named = Object.values(pattern.properties);
  return pattern.rest === null ? named : [...named, pattern.rest];
}
