import type { CallFact, ExternalValue, FunctionFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import type { Lineages } from './lineage.ts';
import type { Slots } from './slots.ts';

/** More implementations than this behind one call, and none of the objects known: nobody is blamed for them all. */
const WIDEST_DISPATCH = 8;

/** A call on objects: whose member runs depends on what they turn out to be. */
interface Dispatch {
  readonly caller: FunctionFact;
  readonly call: CallFact;
  /** Classes of the objects known to be called on. */
  readonly classes: Set<FunctionId>;
  /** Members that no known object has. */
  readonly waiting: Set<FunctionId>;
  /** The call is made on a class itself. */
  onClass: boolean;
}

/** What dispatch does to the reach it is part of. */
export interface Linking {
  readonly functions: ReadonlySet<FunctionId>;
  readonly targets: ReadonlyMap<CallFact, ReadonlySet<FunctionId>>;
  readonly outsiders: ReadonlyMap<CallFact, ReadonlySet<ExternalValue>>;
  /** The call calls this value. */
  link(caller: FunctionFact, call: CallFact, value: ValueRef): void;
  /** The call calls this method of an object outside the project. */
  linkOutsider(caller: FunctionFact, call: CallFact, method: ExternalValue): void;
  /** Somebody unseen may call it. */
  expose(id: FunctionId): void;
}

/** Calls on objects, each led to the members of the objects that arrive; the others wait until nothing more does. */
export class Dispatches {
  readonly #program: Program;
  readonly #lineages: Lineages;
  readonly #slots: Slots;
  readonly #reach: Linking;
  readonly #all: Dispatch[] = [];
  /** The classes whose objects have a function in a field. */
  readonly #owners = new Map<FunctionId, Set<FunctionId>>();

  constructor(program: Program, lineages: Lineages, slots: Slots, reach: Linking) {
    this.#program = program;
    this.#lineages = lineages;
    this.#slots = slots;
    this.#reach = reach;
  }

  /** Answers with what takes the values of the callee from now on. */
  add(caller: FunctionFact, call: CallFact): (value: ValueRef) => void {
    const dispatch: Dispatch = { caller, call, classes: new Set(), waiting: new Set(), onClass: false };
    this.#all.push(dispatch);
    for (const object of call.on) this.#slots.each(object, (value, under) => this.#meet(value, under, dispatch));
    return (value) => this.#take(value, dispatch);
  }

  #take(value: ValueRef, { caller, call, classes, waiting }: Dispatch): void {
    if (value.kind === 'function' ? !this.#runs(value.id, call) : call.reads) return;
    const isMember =
      value.kind === 'function' && (this.#program.memberOwners.has(value.id) || this.#owners.has(value.id));
    if (!isMember || this.#isOfSome(value.id, classes)) return this.#reach.link(caller, call, value);
    waiting.add(value.id);
  }

  /** Objects of the class have the function in a field. */
  own(id: FunctionId, owner: FunctionId): void {
    this.#owners.set(id, (this.#owners.get(id) ?? new Set()).add(owner));
  }

  #isOfSome(id: FunctionId, classes: ReadonlySet<FunctionId>): boolean {
    const owners = this.#owners.get(id);
    return (
      this.#lineages.isOfSome(id, classes) || (owners !== undefined && [...classes].some((each) => owners.has(each)))
    );
  }

  /** An object that the call is made on. */
  #meet(value: ValueRef, under: string | undefined, dispatch: Dispatch): void {
    const { caller, call, classes, waiting } = dispatch;
    if (value.kind === 'function' && (under === call.spelled || this.#isProperty(value.id, under, call)))
      return this.#runs(value.id, call) ? this.#reach.link(caller, call, value) : undefined;
    const method = value.kind === 'external' ? value.methods?.get(call.spelled) : undefined;
    if (method !== undefined && !call.callees.some(({ id }) => id === method.id))
      return this.#reach.linkOutsider(caller, call, method);
    if (value.kind === 'class') return this.#meetClass(value.id, dispatch);
    if (value.kind !== 'instance' || classes.has(value.id)) return;
    classes.add(value.id);
    // A class may fit an interface without naming it: what it has under the name that is called is what runs.
    const own = this.#lineages.memberOf(value.id, call.spelled)?.function;
    if (own !== undefined && this.#runs(own, call)) this.#reach.link(caller, call, { kind: 'function', id: own });
    const field = own === undefined ? this.#lineages.fieldOf(value.id, call.spelled)?.slot : undefined;
    if (field !== undefined)
      this.#slots.each({ kind: 'slot', id: field }, (held) => {
        if (held.kind === 'function' && this.#runs(held.id, call)) this.#reach.link(caller, call, held);
      });
    for (const id of [...waiting])
      if (this.#isOfSome(id, classes)) this.#reach.link(caller, call, { kind: 'function', id });
  }

  /** A class that is handed round as an object has its static members. */
  #meetClass(id: FunctionId, dispatch: Dispatch): void {
    const { caller, call } = dispatch;
    const own = this.#lineages.staticOf(id, call.spelled)?.function;
    if (own === undefined) return;
    dispatch.onClass = true;
    if (this.#runs(own, call)) this.#reach.link(caller, call, { kind: 'function', id: own });
  }

  /** What is read runs nothing but a getter. */
  #runs(id: FunctionId, { reads }: CallFact): boolean {
    return !reads || this.#program.functions.get(id)?.kind === 'getter';
  }

  #isOpen({ on }: CallFact): boolean {
    return on.some((object) => object.kind === 'slot' && this.#slots.isOpen(object.id));
  }

  /** What an object literal carries under the name that is called; `{ save }` has it under the function's own name. */
  #isProperty(id: FunctionId, under: string | undefined, { spelled }: CallFact): boolean {
    const fact = this.#program.functions.get(id);
    return fact?.property === spelled || (under === undefined && fact?.name === spelled);
  }

  /**
   * Members that waited: with no object known, or not all of them, each is meant, unless they are so many that blaming
   * each would say nothing; those that no known object has may still be called in a way nobody saw, and are judged by themselves.
   * Answers whether that reached something new.
   */
  settle(): boolean {
    const { functions, targets } = this.#reach;
    let found = false;
    for (const { caller, call, classes, waiting, onClass } of this.#all) {
      const open = [...waiting].filter((id) => targets.get(call)?.has(id) !== true);
      const known = classes.size > 0 || onClass || this.#reach.outsiders.has(call);
      const blamed = (!known || this.#isOpen(call)) && open.length <= WIDEST_DISPATCH;
      for (const id of open) {
        if (!blamed && functions.has(id)) continue;
        found = true;
        if (blamed) this.#reach.link(caller, call, { kind: 'function', id });
        else this.#reach.expose(id);
      }
    }
    return found;
  }
}
