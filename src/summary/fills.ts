import type { CallFact, FunctionFact } from '../calls/facts.ts';
import { type FunctionId, type SlotId, THIS } from '../model/ids.ts';
import { isBefore, isPassed } from './call-order.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import { Lineages } from './lineage.ts';
import { Makings } from './makings.ts';
import type { Reach } from './reach.ts';

/**
 * What an object works out once and keeps in a field of its own: `this.text ??= read()`. A later call on the same object
 * reads what is there. A field that is filled wherever objects of its class are made is full for everybody else; one that
 * anything but a constructor may empty is no such field.
 */
export interface Fills {
  /** Fields of its own object that a function may fill, itself or by what it calls on the object. */
  mayFill(id: FunctionId): ReadonlySet<SlotId>;
  /** Fields that earlier calls of the same function have filled in the object that the call is made on. */
  filledBefore(caller: FunctionFact, call: CallFact): ReadonlySet<SlotId>;
  /** Fields that every object has filled where it is made. */
  readonly settled: ReadonlySet<SlotId>;
  /** Calls that fill them, as the first on a new object. */
  readonly first: ReadonlyMap<CallFact, ReadonlySet<SlotId>>;
}

export function findFills(program: Program, reach: Reach, frames: Frames): Fills {
  return new FillFinder(program, reach, frames);
}

const NONE: ReadonlySet<SlotId> = new Set();

class FillFinder implements Fills {
  readonly settled = new Set<SlotId>();
  readonly first = new Map<CallFact, Set<SlotId>>();

  readonly #program: Program;
  readonly #reach: Reach;
  readonly #frames: Frames;
  readonly #facts: readonly FunctionFact[];
  /** Functions that may fill a field of their own object, and those that do whenever they run to their end. */
  readonly #may = new Map<FunctionId, Set<SlotId>>();
  readonly #does = new Map<FunctionId, Set<SlotId>>();

  constructor(program: Program, reach: Reach, frames: Frames) {
    this.#program = program;
    this.#reach = reach;
    this.#frames = frames;
    this.#facts = [...reach.functions].flatMap((id) => program.functions.get(id) ?? []);
    const kept = this.#keptFields();
    if (kept.size === 0) return;
    this.#spread();
    for (const slot of this.#emptiedAfterBases()) this.#forget(slot, kept);
    this.#settle(kept);
  }

  mayFill(id: FunctionId): ReadonlySet<SlotId> {
    return this.#may.get(id) ?? NONE;
  }

  filledBefore(caller: FunctionFact, call: CallFact): ReadonlySet<SlotId> {
    if (call.object === null || !call.sameObject || this.#may.size === 0) return NONE;
    const filled = new Set<SlotId>();
    for (const earlier of caller.calls) {
      if (earlier.object !== call.object || earlier === call || !isBefore(earlier, call)) continue;
      if (isPassed(earlier, call)) for (const slot of this.#fieldsFilledBy(earlier)) filled.add(slot);
    }
    return filled;
  }

  /** The fields that stretches ask for and fill and that nothing empties, with the functions that hold the stretches. */
  #keptFields(): Map<SlotId, Set<FunctionId>> {
    const kept = new Map<SlotId, Set<FunctionId>>();
    const emptied = this.#emptied();
    for (const fact of this.#facts) {
      const holder = this.#frames.frameOf(fact.id);
      const isOwn = holder === fact.id && isPlain(fact);
      for (const call of fact.calls) {
        for (const [depth, { asks }] of call.within.entries()) {
          if (asks === null || emptied.has(asks.slot)) continue;
          add(this.#may, holder, asks.slot);
          if (asks.filled !== 'no' || this.#gives(call, asks.slot)) add(kept, asks.slot, holder);
          const does = asks.filled === 'surely' && isCertain(call.within.slice(0, depth)) && isOwn;
          if (does) add(this.#does, holder, asks.slot);
        }
      }
      for (const { slot, surely } of fact.gives)
        if (surely && isOwn && !emptied.has(slot)) add(this.#does, holder, slot);
    }
    return kept;
  }

  /** Fields that something may leave empty: a method that is called while one is empty, and gives it something, does not. */
  #emptied(): ReadonlySet<SlotId> {
    const fillers = new Map<FunctionId, Set<SlotId>>();
    for (const { calls } of this.#facts)
      for (const call of calls)
        for (const { asks } of call.within)
          if (asks !== null && call.object === THIS)
            for (const target of this.#reach.targets.get(call) ?? []) add(fillers, target, asks.slot);
    return new Set(
      this.#facts.flatMap(({ id, empties, gives }) => [
        ...empties,
        ...gives.filter(({ slot, full }) => !full && fillers.get(id)?.has(slot) !== true).map(({ slot }) => slot),
      ]),
    );
  }

  /** Whether whatever is called on the object gives the field something. */
  #gives(call: CallFact, slot: SlotId): boolean {
    if (call.object !== THIS) return false;
    const targets = [...(this.#reach.targets.get(call) ?? [])];
    const gives = (id: FunctionId): boolean =>
      this.#program.functions.get(id)?.gives.some((given) => given.surely && given.slot === slot) === true;
    return targets.length > 0 && targets.every(gives);
  }

  /** From the functions that hold such stretches to those that call them on the same object. */
  #spread(): void {
    const own = this.#facts.map((fact) => ({
      fact,
      holder: this.#frames.frameOf(fact.id),
      calls: fact.calls.filter((call) => call.object === THIS && this.#reach.targets.has(call)),
    }));
    const implicit = [...this.#program.classes.values()].filter(({ id, construct }) => id === construct);
    for (let changed = true; changed; ) {
      changed = false;
      // A class without a constructor of its own has its base's.
      for (const { id, base } of implicit) {
        const inherited = this.#program.classes.get(base ?? id)?.construct;
        for (const slot of (inherited === undefined ? undefined : this.#does.get(inherited)) ?? [])
          if (add(this.#does, id, slot)) changed = true;
      }
      for (const { fact, holder, calls } of own) {
        for (const call of calls) {
          for (const target of this.#reach.targets.get(call) ?? [])
            for (const slot of this.#may.get(target) ?? []) if (add(this.#may, holder, slot)) changed = true;
          if (holder !== fact.id || !isPlain(fact)) continue;
          for (const slot of this.#fieldsFilledBy(call))
            if (isCertainFor(call, slot) && add(this.#does, holder, slot)) changed = true;
        }
      }
    }
  }

  /** Fields that a class leaves empty when the constructors of its bases may have filled them. */
  #emptiedAfterBases(): readonly SlotId[] {
    const lineages = new Lineages(this.#program);
    return [...this.#program.classes.values()].flatMap(({ id, empties }) => {
      const bases = [...lineages.of(id)].filter((base) => base.id !== id);
      return empties.filter((slot) => bases.some(({ construct }) => this.mayFill(construct).has(slot)));
    });
  }

  #forget(slot: SlotId, kept: Map<SlotId, Set<FunctionId>>): void {
    kept.delete(slot);
    for (const slots of [...this.#may.values(), ...this.#does.values()]) slots.delete(slot);
  }

  /** Fields filled in the object whichever of its targets the call calls. */
  #fieldsFilledBy(call: CallFact): ReadonlySet<SlotId> {
    const [some, ...others] = [...(this.#reach.targets.get(call) ?? [])].map((id) => this.#does.get(id) ?? NONE);
    if (some === undefined || some.size === 0) return NONE;
    return others.length === 0 ? some : new Set([...some].filter((slot) => others.every((other) => other.has(slot))));
  }

  #settle(kept: ReadonlyMap<SlotId, ReadonlySet<FunctionId>>): void {
    const makings = new Makings(this.#program, this.#reach, this.#frames, this.#facts);
    for (const [slot, holders] of kept) {
      const made = makings.of(holders);
      if (made === undefined) continue;
      const firsts = new Set<CallFact>();
      const fills = (call: CallFact): boolean => this.#fieldsFilledBy(call).has(slot);
      const known = new Map<CallFact, boolean>();
      if (!made.every((call) => makings.isFollowed(call, fills, firsts, known))) continue;
      this.settled.add(slot);
      for (const call of firsts) add(this.first, call, slot);
    }
  }
}

/** Runs unless the function ends with an error. */
function isCertain(within: CallFact['within']): boolean {
  return within.every((stretch) => !stretch.skipped);
}

/** Runs unless the function ends with an error, or the field holds something already: `if (!this.text) this.read()`. */
function isCertainFor({ within }: CallFact, slot: SlotId): boolean {
  return within.every(({ skipped, asks }) => !skipped || (asks?.alone === true && asks.slot === slot));
}

/** Runs to its end before its caller goes on. */
function isPlain(fact: FunctionFact | undefined): boolean {
  return fact !== undefined && !fact.async && !fact.generator;
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): boolean {
  const values = map.get(key) ?? new Set();
  map.set(key, values);
  if (values.has(value)) return false;
  values.add(value);
  return true;
}
