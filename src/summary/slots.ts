import type { ValueRef } from '../calls/facts.ts';
import type { FunctionId, SlotId } from '../model/ids.ts';

/** Told every value of a slot, known and to come. */
export type Listener = (value: ValueRef) => void;

/**
 * What stands in variables, parameters, properties and results. Values flow from slot to slot along the connections,
 * each once, whatever order they and the connections come in.
 */
export class Slots {
  readonly #contents = new Map<SlotId, Map<string, ValueRef>>();
  readonly #next = new Map<SlotId, Set<SlotId>>();
  readonly #listeners = new Map<SlotId, Listener[]>();
  readonly #kept = new Set<FunctionId>();
  readonly #open = new Set<SlotId>();
  readonly #captured: (slot: SlotId) => readonly ValueRef[];

  /** `captured`: what the slots hold already, having been filled in another realm. */
  constructor(captured: (slot: SlotId) => readonly ValueRef[]) {
    this.#captured = captured;
  }

  valuesOf(slot: SlotId): readonly ValueRef[] {
    return [...(this.#contents.get(slot)?.values() ?? []), ...this.#captured(slot)];
  }

  /** Whether the function stands in some slot. */
  isKept(id: FunctionId): boolean {
    return this.#kept.has(id);
  }

  /** Somebody unseen fills the slot too: what is known to stand in it is not all. */
  open(slot: SlotId): void {
    if (this.#open.has(slot)) return;
    this.#open.add(slot);
    for (const to of this.#next.get(slot) ?? []) this.open(to);
  }

  isOpen(slot: SlotId): boolean {
    return this.#open.has(slot);
  }

  connect(from: SlotId, to: SlotId): void {
    const targets = this.#next.get(from) ?? new Set();
    this.#next.set(from, targets);
    if (targets.has(to)) return;
    targets.add(to);
    if (this.#open.has(from)) this.open(to);
    for (const value of this.valuesOf(from)) this.put(to, value);
  }

  /** What the reference is, or whatever its slot holds, stands in the other slot too. */
  flow(from: ValueRef, to: SlotId): void {
    if (from.kind === 'slot') this.connect(from.id, to);
    else this.put(to, from);
  }

  put(slot: SlotId, value: ValueRef): void {
    const contents = this.#contents.get(slot) ?? new Map<string, ValueRef>();
    this.#contents.set(slot, contents);
    const key = keyOf(value);
    if (contents.has(key)) return;
    contents.set(key, value);
    if (value.kind === 'function') this.#kept.add(value.id);
    for (const listener of this.#listeners.get(slot) ?? []) listener(value);
    for (const to of this.#next.get(slot) ?? []) this.put(to, value);
  }

  /** Tells the listener what the reference is, or everything that a slot holds now and later. */
  each(value: ValueRef, listener: Listener): void {
    if (value.kind !== 'slot') return listener(value);
    const listeners = this.#listeners.get(value.id);
    if (listeners === undefined) this.#listeners.set(value.id, [listener]);
    else listeners.push(listener);
    for (const known of this.valuesOf(value.id)) listener(known);
  }
}

/** Of one object, some methods may have been replaced on the way. */
function keyOf(value: ValueRef): string {
  const methods = value.kind === 'external' && value.methods !== undefined ? [...value.methods.keys()].join(' ') : '';
  return `${value.kind} ${value.id} ${methods}`;
}
