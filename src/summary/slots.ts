import type { ValueRef } from '../calls/facts.ts';
import type { FunctionId, SlotId } from '../model/ids.ts';

/** Told every value of a slot, known and to come, and the property under which the slot's object holds it, if one is known. */
export type Listener = (value: ValueRef, under: string | undefined) => void;

interface Held {
  readonly value: ValueRef;
  readonly under: string | undefined;
  /** Tells it from the others in its slot. Worked out once for all the slots it gets into. */
  readonly key: string;
}

/** Where the values of a slot go, and the property that holds them there. */
interface Connection {
  readonly to: SlotId;
  readonly under: string | undefined;
}

/**
 * What stands in variables, parameters, properties and results. Values flow from slot to slot along the connections,
 * each once, whatever order they and the connections come in.
 */
export class Slots {
  readonly #contents = new Map<SlotId, Map<string, Held>>();
  readonly #next = new Map<SlotId, Map<string, Connection>>();
  readonly #listeners = new Map<SlotId, Listener[]>();
  readonly #kept = new Set<FunctionId>();
  readonly #open = new Set<SlotId>();
  readonly #captured: (slot: SlotId) => readonly ValueRef[];

  /** `captured`: what the slots hold already, having been filled in another realm. */
  constructor(captured: (slot: SlotId) => readonly ValueRef[]) {
    this.#captured = captured;
  }

  /** Each value once, under whatever properties it is held. */
  valuesOf(slot: SlotId): readonly ValueRef[] {
    const known = this.#heldIn(slot);
    const values = known.map(({ value }) => value);
    return known.some(({ under }) => under !== undefined) ? unique(values) : values;
  }

  #heldIn(slot: SlotId): readonly Held[] {
    const captured = this.#captured(slot).map((value) => held(value, undefined));
    return [...(this.#contents.get(slot)?.values() ?? []), ...captured];
  }

  /** Whether the function stands in some slot. */
  isKept(id: FunctionId): boolean {
    return this.#kept.has(id);
  }

  /** Somebody unseen fills the slot too: what is known to stand in it is not all. */
  open(slot: SlotId): void {
    if (this.#open.has(slot)) return;
    this.#open.add(slot);
    for (const { to } of this.#next.get(slot)?.values() ?? []) this.open(to);
  }

  isOpen(slot: SlotId): boolean {
    return this.#open.has(slot);
  }

  connect(from: SlotId, to: SlotId, under?: string): void {
    const connections = this.#next.get(from) ?? new Map<string, Connection>();
    this.#next.set(from, connections);
    const key = keyOf(to, under);
    if (connections.has(key)) return;
    const connection = { to, under };
    connections.set(key, connection);
    if (this.#open.has(from)) this.open(to);
    for (const known of this.#heldIn(from)) this.#pass(known, connection);
  }

  /** What the reference is, or whatever its slot holds, stands in the other slot too: under a property, if one is said. */
  flow(from: ValueRef, to: SlotId, under?: string): void {
    if (from.kind === 'slot') this.connect(from.id, to, under);
    else this.put(to, from, under);
  }

  #pass(known: Held, { to, under }: Connection): void {
    this.#hold(to, under === undefined ? known : held(known.value, under));
  }

  put(slot: SlotId, value: ValueRef, under?: string): void {
    this.#hold(slot, held(value, under));
  }

  #hold(slot: SlotId, fresh: Held): void {
    const contents = this.#contents.get(slot) ?? new Map<string, Held>();
    this.#contents.set(slot, contents);
    if (contents.has(fresh.key)) return;
    contents.set(fresh.key, fresh);
    if (fresh.value.kind === 'function') this.#kept.add(fresh.value.id);
    for (const listener of this.#listeners.get(slot) ?? []) listener(fresh.value, fresh.under);
    for (const connection of this.#next.get(slot)?.values() ?? []) this.#pass(fresh, connection);
  }

  /** Tells the listener what the reference is, or everything that a slot holds now and later. */
  each(value: ValueRef, listener: Listener): void {
    if (value.kind !== 'slot') return listener(value, undefined);
    const listeners = this.#listeners.get(value.id);
    if (listeners === undefined) this.#listeners.set(value.id, [listener]);
    else listeners.push(listener);
    for (const known of this.#heldIn(value.id)) listener(known.value, known.under);
  }
}

function held(value: ValueRef, under: string | undefined): Held {
  return { value, under, key: keyOf(identityOf(value), under) };
}

function keyOf(name: string, under: string | undefined): string {
  return under === undefined ? name : `${name} ${under}`;
}

function unique(values: readonly ValueRef[]): readonly ValueRef[] {
  return [...new Map(values.map((value) => [identityOf(value), value])).values()];
}

/** Of one object, some methods may have been replaced on the way. */
function identityOf(value: ValueRef): string {
  const methods = value.kind === 'external' && value.methods !== undefined ? [...value.methods.keys()].join(' ') : '';
  return `${value.kind} ${value.id} ${methods}`;
}
