import type { CallFact, ClassFact, FunctionFact, MemberFact } from '../calls/facts.ts';
import { type FunctionId, type ModuleId, type SlotId, slotId } from '../model/ids.ts';
import type { Linking } from './dispatch.ts';
import type { Program } from './index-facts.ts';
import type { Passing } from './passing.ts';
import type { Slots } from './slots.ts';

/** What answering by name does to the reach it is part of. */
export interface Naming extends Linking {
  readonly instantiated: ReadonlySet<FunctionId>;
  readonly modules: ReadonlySet<ModuleId>;
  /** The callee is out of sight: what it is handed goes where the catalogue says. Once for a call. */
  callOutside(caller: FunctionFact, call: CallFact): void;
  /** It may be called; who calls it is known, and has what it answers. */
  reach(id: FunctionId): void;
}

interface SlotCall {
  readonly caller: FunctionFact;
  readonly call: CallFact;
  readonly slots: readonly SlotId[];
}

/** Calls that nothing answered: the last resort is the name they are spelled with. Errs towards reaching too much. */
export class NamedCalls {
  readonly #program: Program;
  readonly #slots: Slots;
  readonly #passing: Passing;
  readonly #reach: Naming;
  readonly #slotCalls: SlotCall[] = [];
  readonly #unresolved = new Set<string>();
  /** Names called on receivers of which nothing is known, not even that a package made them. */
  readonly #open = new Set<string>();
  /** Calls that keep the objects they hand over inside the project, with the functions that have been given them. */
  readonly #kept = new Map<CallFact, Set<FunctionId>>();

  constructor(program: Program, slots: Slots, passing: Passing, reach: Naming) {
    this.#program = program;
    this.#slots = slots;
    this.#passing = passing;
    this.#reach = reach;
  }

  add(caller: FunctionFact, call: CallFact): void {
    const { unresolved } = call;
    if (unresolved !== null && call.isMember) {
      this.#unresolved.add(unresolved.name);
      this.#answered(unresolved.name, call);
    }
    if (unresolved !== null && call.isMember && !unresolved.external) this.#open.add(unresolved.name);
    if (keepsObjects(call)) this.#kept.set(call, new Set());
    const slots = call.callees.flatMap((callee) => (callee.kind === 'slot' ? [callee.id] : []));
    const isKnown = call.callees.some((callee) => callee.kind === 'external');
    if (slots.length > 0 && !isKnown) this.#slotCalls.push({ caller, call, slots });
  }

  /** What answers to the name, it answers to each such call; somebody else may as well. */
  #answered(name: string, { result }: CallFact): void {
    const answers = answersTo(name);
    this.#slots.open(answers);
    this.#slots.connect(answers, result);
  }

  /** Members by the slot that was called, where nothing stands in it. Answers whether that reached something new. */
  answerSlots(): boolean {
    let found = false;
    for (const slotCall of this.#slotCalls) {
      if (this.#isAnswered(slotCall)) continue;
      const before = this.#reach.functions.size;
      this.#answer(slotCall);
      if (this.#reach.functions.size > before) found = true;
    }
    return found;
  }

  #isAnswered({ call, slots }: SlotCall): boolean {
    if ((this.#reach.targets.get(call)?.size ?? 0) > 0 || this.#reach.outsiders.has(call)) return true;
    return slots.some((slot) => this.#slots.valuesOf(slot).some((value) => value.kind !== 'instance'));
  }

  /** Any class that has the member may be meant. */
  #answer({ caller, call, slots }: SlotCall): void {
    const candidates = slots.flatMap((slot) => this.#declaredMembers(slot));
    for (const id of candidates) this.#reach.link(caller, call, { kind: 'function', id });
    if (candidates.length > 0) return;
    const handed = slots.some((slot) => this.#program.parameters.has(slot) || slot.endsWith(':result'));
    // A class that has the member without saying that it implements the interface may be called, and is not blamed on.
    if (!handed && call.isMember) {
      this.#answered(call.spelled, call);
      this.#exposeMembers(call.spelled, 'anybody');
      this.#exposeProperties(call.spelled);
    }
    this.#reach.callOutside(caller, call);
  }

  #declaredMembers(slot: SlotId): readonly FunctionId[] {
    const own = this.#program.members.get(slot)?.member.function;
    const overriding = (this.#program.overriders.get(slot) ?? []).map(({ member }) => member.function);
    return own === undefined ? overriding : [own, ...overriding];
  }

  /**
   * Any instantiated class that has a member of the name may be meant. What a package made is no object of the project
   * that it was not handed before, except a record that it makes by itself. Answers whether that reached something new.
   */
  exposeNames(): boolean {
    let found = false;
    for (const name of this.#unresolved) {
      if (this.#exposeMembers(name, this.#open.has(name) ? 'anybody' : 'strangers')) found = true;
    }
    for (const name of this.#open) if (this.#exposeProperties(name)) found = true;
    for (const [call, given] of this.#kept) if (this.#giveObjects(call, given)) found = true;
    return found;
  }

  /** Whoever has a member of the name may be the one that is called. Answers whether somebody was found who had not been given them. */
  #giveObjects(call: CallFact, given: Set<FunctionId>): boolean {
    const { functions } = this.#reach;
    const { membersByName, propertiesByName } = this.#program;
    const members = (membersByName.get(call.spelled) ?? []).map(({ member }) => member.function);
    const candidates = [...members, ...(propertiesByName.get(call.spelled) ?? [])];
    const fresh = candidates.filter((id) => functions.has(id) && !given.has(id));
    for (const id of fresh) {
      given.add(id);
      this.#passing.passObjects(call, id);
    }
    return fresh.length > 0;
  }

  #exposeMembers(name: string, makers: 'anybody' | 'strangers'): boolean {
    const members = this.#program.membersByName.get(name) ?? [];
    const made = members.filter(
      ({ owner, member }) =>
        (makers === 'anybody' && this.#reach.instantiated.has(owner.id)) || this.#isMadeUnseen(owner, member),
    );
    return this.#expose(
      name,
      made.map(({ member }) => member.function),
    );
  }

  /** By whoever has the base class: an object mapper makes its records itself. */
  #isMadeUnseen(owner: ClassFact, member: MemberFact): boolean {
    return member.exposed === 'maybe' && this.#reach.modules.has(owner.module);
  }

  /** Functions that object literals hold under this name and that nobody was seen to call. */
  #exposeProperties(name: string): boolean {
    return this.#expose(
      name,
      (this.#program.propertiesByName.get(name) ?? []).filter((id) => this.#slots.isKept(id)),
    );
  }

  #expose(name: string, ids: readonly FunctionId[]): boolean {
    const fresh = ids.filter((id) => !this.#reach.functions.has(id));
    for (const id of fresh) {
      this.#reach.reach(id);
      const fact = this.#program.functions.get(id);
      if (fact !== undefined) this.#slots.connect(fact.returns, answersTo(name));
    }
    return fresh.length > 0;
  }
}

/** What calls of a name are answered by whoever has a member of it. */
function answersTo(name: string): SlotId {
  return slotId(`${name}:named`);
}

/**
 * Nothing answers the call, but its name is one that objects of the project have: what it hands over stays in the
 * project. That is said of objects only; a function may be called by anybody.
 */
export function keepsObjects({ unresolved, callees }: CallFact): boolean {
  return unresolved?.owned === true && !unresolved.external && callees.length === 0;
}
