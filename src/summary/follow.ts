import type {
  ArgumentFact,
  CallFact,
  ClassFact,
  ExternalValue,
  FieldFact,
  FlowFact,
  FunctionFact,
  MemberFact,
  RealmGuard,
  ValueRef,
} from '../calls/facts.ts';
import type { CalleeId, FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import { keepsObjects, NamedCalls, type Naming } from './by-name.ts';
import { Dispatches } from './dispatch.ts';
import type { Program } from './index-facts.ts';
import { Lineages } from './lineage.ts';
import { firstSlots, Passing, parameterSlots } from './passing.ts';
import type { Chaining, HandedOut, OffThread, Reach, ReachOptions, Roots } from './reach.ts';
import { Slots } from './slots.ts';

/** Follows what runs from the roots: functions called, referenced or handed on, until nothing new is found. */
export function follow(roots: Roots, options: ReachOptions): Reach {
  const reach = new Follower(options);
  reach.run(roots);
  return reach;
}

class Follower implements Reach, Naming {
  readonly functions = new Set<FunctionId>();
  readonly modules = new Set<ModuleId>();
  readonly escaped = new Set<FunctionId>();
  readonly aside = new Set<FunctionId>();
  readonly chained = new Map<FunctionId, readonly Chaining[]>();
  readonly instantiated = new Set<FunctionId>();
  readonly madeUnseen = new Set<FunctionId>();
  readonly targets = new Map<CallFact, Set<FunctionId>>();
  readonly outsiders = new Map<CallFact, Set<ExternalValue>>();
  readonly offThread: OffThread[] = [];
  readonly handed: HandedOut[] = [];
  readonly workers = new Set<ModuleId>();
  readonly processes = new Set<ModuleId>();

  readonly #options: ReachOptions;
  readonly #program: Program;
  readonly #queue: FunctionFact[] = [];
  readonly #slots: Slots;
  readonly #escapedSlots = new Set<SlotId>();
  readonly #lineages: Lineages;
  readonly #passing: Passing;
  readonly #dispatches: Dispatches;
  readonly #named: NamedCalls;
  /** Calls whose arguments have been handed to somebody unseen. */
  readonly #given = new Set<CallFact>();

  constructor(options: ReachOptions) {
    this.#options = options;
    this.#program = options.program;
    this.#slots = new Slots((slot) => options.captured?.valuesOf(slot) ?? []);
    this.#lineages = new Lineages(options.program);
    this.#passing = new Passing(options.program, this.#lineages, this.#slots);
    this.#dispatches = new Dispatches(options.program, this.#lineages, this.#slots, this);
    this.#named = new NamedCalls(options.program, this.#slots, this.#passing, this);
  }

  run(roots: Roots): void {
    for (const module of roots.modules) this.#load(module, false);
    for (const id of roots.functions) this.#reachRoot(id);
    for (const value of roots.escaping) this.#escape(value);
    this.#drain();
    while (this.#settle()) this.#drain();
  }

  valuesOf(slot: SlotId): readonly ValueRef[] {
    return this.#slots.valuesOf(slot);
  }

  sendsOff(id: FunctionId, position: number): boolean {
    return this.#options.wrappers.get(id)?.includes(position) === true;
  }

  wrapperOf(call: CallFact, position: number): CalleeId | undefined {
    for (const target of this.targets.get(call) ?? []) {
      if (this.sendsOff(target, position)) return this.#program.functions.get(target)?.callee;
    }
    if (!call.effects.offThread.includes(position)) return undefined;
    return call.callees.flatMap((callee) => (callee.kind === 'external' ? [callee.id] : []))[0];
  }

  /** The last resorts, in turn: what nothing was known to be meant by may mean anything. */
  #settle(): boolean {
    return (
      this.#passing.settle() || this.#dispatches.settle() || this.#named.answerSlots() || this.#named.exposeNames()
    );
  }

  #drain(): void {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) this.#enter(next);
  }

  #reachRoot(id: FunctionId): void {
    this.reach(id);
    for (const owner of this.#program.classes.values()) {
      if (!owner.members.some((member) => member.function === id)) continue;
      this.madeUnseen.add(owner.id);
      this.#instantiate(owner);
    }
  }

  reach(id: FunctionId): void {
    const fact = this.#program.functions.get(id);
    if (fact === undefined || this.functions.has(id)) return;
    this.functions.add(id);
    this.#queue.push(fact);
  }

  #load(module: ModuleId, computed: boolean): void {
    const facts = this.#program.modules.get(module);
    const body = this.#program.bodies.get(module);
    if (facts === undefined || body === undefined) return;
    if (computed) for (const values of facts.exports.values()) for (const value of values) this.#escape(value);
    if (this.modules.has(module)) return;
    this.modules.add(module);
    this.reach(body.id);
    for (const imported of facts.imports) this.#load(imported.module, imported.computed);
    if (this.#options.wholeModules) {
      for (const fact of facts.functions) if (fact.async) this.reach(fact.id);
    }
  }

  #enter(fact: FunctionFact): void {
    for (const flow of fact.flows) if (this.#runsHere(flow.guard)) this.#addFlow(flow);
    for (const load of fact.loads) if (this.#runsHere(load.guard)) this.#load(load.module, load.computed);
    for (const call of fact.calls) if (this.#runsHere(call.guard)) this.#addCall(fact, call);
  }

  #runsHere(guard: RealmGuard): boolean {
    return guard === 'any' || guard === this.#options.realm;
  }

  #addFlow({ from, to, property, under }: Pick<FlowFact, 'from' | 'to' | 'property' | 'under'>): void {
    if (to === null) return this.#escape(from);
    if (property !== undefined) return this.#passing.take(from, property, to);
    this.#slots.flow(from, to, under);
  }

  #escape(value: ValueRef): void {
    switch (value.kind) {
      case 'slot':
        if (this.#escapedSlots.has(value.id)) return;
        this.#escapedSlots.add(value.id);
        return this.#slots.each(value, (known) => this.#escape(known));
      case 'function':
        this.escaped.add(value.id);
        this.reach(value.id);
        this.#openParameters(value.id);
        return this.#escapeResult(value.id);
      case 'class':
        // A container that is handed the class makes the object, and whoever asks it for one may call its methods.
        this.madeUnseen.add(value.id);
        this.#instantiateById(value.id);
        return this.#exposeInstance(value.id);
      case 'instance':
        return this.#exposeInstance(value.id);
      case 'external':
        return;
    }
  }

  /** An object out of sight: whoever has it may call its methods, and those its class inherits. */
  #exposeInstance(id: FunctionId): void {
    for (const owner of this.#lineages.of(id)) {
      for (const member of owner.members) if (!member.static && !member.private) this.expose(member.function);
    }
  }

  expose(id: FunctionId): void {
    this.reach(id);
    this.#escapeResult(id);
  }

  /** Whoever calls it unseen hands it what they like. */
  #openParameters(id: FunctionId): void {
    const fact = this.#program.functions.get(id);
    for (const slot of fact === undefined ? [] : parameterSlots(fact)) this.#slots.open(slot);
  }

  /** Whoever calls it unseen has what it answers. */
  #escapeResult(id: FunctionId): void {
    const fact = this.#program.functions.get(id);
    if (fact !== undefined) this.#escape({ kind: 'slot', id: fact.returns });
  }

  #instantiateById(id: FunctionId): void {
    const owner = this.#program.classes.get(id);
    if (owner !== undefined) this.#instantiate(owner);
  }

  #instantiate(owner: ClassFact): void {
    if (this.instantiated.has(owner.id)) return;
    this.instantiated.add(owner.id);
    const named = new Set<string>();
    for (const at of this.#lineages.of(owner.id)) {
      this.reach(at.construct);
      for (const member of at.members) {
        if (member.static || named.has(member.name)) continue;
        this.#provide(member, [member.slot, ...member.overrides, ...(owner.answers.get(member.name) ?? [])]);
      }
      for (const field of at.fields) if (!named.has(field.name)) this.#provideField(field, owner);
      for (const member of [...at.members, ...at.fields]) named.add(member.name);
    }
  }

  /** The member answers calls through its own slot and through those it overrides. Accessors answer reads alone. */
  #provide(member: MemberFact, slots: readonly SlotId[]): void {
    const value: ValueRef = { kind: 'function', id: member.function };
    for (const slot of slots) this.#slots.put(slot, value);
    if (member.exposed === 'aside') this.#setAside(value);
    else if (member.exposed === 'decorated') this.#escape(value);
    else if (member.exposed !== null) this.expose(member.function);
  }

  /** What fills the field answers calls through what it stands for. */
  #provideField({ name, slot, overrides }: FieldFact, owner: ClassFact): void {
    this.#slots.each({ kind: 'slot', id: slot }, (value) => {
      if (value.kind === 'function') this.#dispatches.own(value.id, owner.id);
    });
    for (const other of [...overrides, ...(owner.answers.get(name) ?? [])]) this.#slots.connect(slot, other);
  }

  #addCall(caller: FunctionFact, call: CallFact): void {
    this.#named.add(caller, call);
    const take =
      call.on.length > 0 || call.reads
        ? this.#dispatches.add(caller, call)
        : (value: ValueRef) => this.link(caller, call, value);
    for (const callee of call.callees) this.#slots.each(callee, take);
    this.#startRealm(call);
    const outside =
      call.callees.length === 0 || call.callees.some((callee) => callee.kind === 'external' && !callee.forwards);
    if (outside) this.callOutside(caller, call);
  }

  #startRealm(call: CallFact): void {
    const { realm } = call.effects;
    for (const module of realm?.modules ?? []) {
      if (realm?.kind === 'worker') this.workers.add(module);
      else this.#startProcess(module);
    }
  }

  #startProcess(module: ModuleId): void {
    this.processes.add(module);
    this.#load(module, false);
  }

  link(caller: FunctionFact, call: CallFact, value: ValueRef): void {
    switch (value.kind) {
      case 'function':
        return this.#linkFunction(caller, call, value.id);
      case 'class':
        return this.#linkClass(caller, call, value.id);
      case 'external':
        if (!value.forwards && !call.callees.includes(value)) this.callOutside(caller, call);
        return;
      case 'instance':
        // A member that is named at run time: any method of the object may be meant.
        return call.unresolved?.name === '' ? this.#exposeInstance(value.id) : undefined;
      case 'slot':
        return;
    }
  }

  linkOutsider(caller: FunctionFact, call: CallFact, method: ExternalValue): void {
    this.outsiders.set(call, (this.outsiders.get(call) ?? new Set()).add(method));
    this.link(caller, call, method);
  }

  #linkClass(caller: FunctionFact, call: CallFact, id: FunctionId): void {
    const owner = this.#program.classes.get(id);
    if (owner === undefined) return;
    if (call.form === 'new') {
      this.#instantiate(owner);
      this.#slots.put(call.result, { kind: 'instance', id });
    }
    for (const at of this.#lineages.of(owner.id)) {
      this.#linkFunction(caller, call, at.construct);
      if (at.construct !== at.id) return;
    }
  }

  #linkFunction(caller: FunctionFact, call: CallFact, id: FunctionId): void {
    const targets = this.targets.get(call) ?? new Set();
    this.targets.set(call, targets);
    if (targets.has(id)) return;
    targets.add(id);
    this.reach(id);
    const fact = this.#program.functions.get(id);
    if (fact === undefined) return;
    this.#slots.connect(fact.returns, call.result);
    const elsewhere = this.#options.wrappers.get(id) ?? [];
    for (const argument of call.arguments) {
      if (elsewhere.includes(argument.position)) this.#sendOff(caller, call, argument, fact.callee);
      else this.#passing.pass(argument, fact);
    }
  }

  #sendOff(caller: FunctionFact, call: CallFact, argument: ArgumentFact, via: CalleeId): void {
    if (this.offThread.some((sent) => sent.call === call && sent.argument === argument)) return;
    this.offThread.push({ caller: caller.id, call, argument, via });
  }

  /** A callee that is not the project's: what it is handed goes where the catalogue says, else out of sight. */
  callOutside(caller: FunctionFact, call: CallFact): void {
    if (this.#given.has(call)) return;
    this.#given.add(call);
    const { effects } = call;
    if (effects.product !== undefined) this.#slots.put(call.result, effects.product);
    const external = call.callees.find((callee) => callee.kind === 'external');
    for (const argument of call.arguments) {
      const { position } = argument;
      if (effects.offThread.includes(position) && matches(effects.offThreadProperty, argument.property)) {
        this.#sendOff(caller, call, argument, external?.kind === 'external' ? external.id : (call.spelled as CalleeId));
      } else if (effects.inert.includes(position)) continue;
      else if (effects.aside.includes(position)) this.#slots.each(argument.value, (value) => this.#setAside(value));
      else if (effects.carried.includes(position) || effects.answers === position)
        this.#slots.flow(argument.value, call.result);
      else if (effects.chained.includes(position)) this.#chain(caller, call, argument);
      else if (effects.immediate.includes(position)) this.#callNow(call, argument);
      else this.#keepOrHandOut(caller, call, argument);
    }
    if (effects.collection === 'fetch') for (const from of call.receiver) this.#addFlow({ from, to: call.result });
  }

  #keepOrHandOut(caller: FunctionFact, call: CallFact, argument: ArgumentFact): void {
    const { collection } = call.effects;
    const stores = (collection === 'store' || collection === 'queue') && call.receiver.length > 0;
    if (stores) this.#store(call, argument);
    if (!stores || collection === 'queue') this.#handOut(caller, call, argument);
  }

  #setAside(value: ValueRef): void {
    if (value.kind !== 'function') return;
    this.aside.add(value.id);
    this.reach(value.id);
  }

  #handOut(caller: FunctionFact, call: CallFact, argument: ArgumentFact): void {
    this.handed.push({ caller: caller.id, call, argument, chained: false });
    if (!keepsObjects(call)) return this.#escape(argument.value);
    this.#slots.each(argument.value, (value) => {
      if (value.kind !== 'instance') this.#escape(value);
    });
  }

  /** `boot().then(serve)`: whoever settles the promise calls it, which at the top of an entry is the boot itself. */
  #chain(caller: FunctionFact, call: CallFact, argument: ArgumentFact): void {
    this.handed.push({ caller: caller.id, call, argument, chained: true });
    this.#slots.each(argument.value, (value) => {
      if (value.kind !== 'function') return this.#escape(value);
      this.chained.set(value.id, [...(this.chained.get(value.id) ?? []), { caller, call }]);
      this.reach(value.id);
      this.#takeFromReceiver(call, value.id);
    });
  }

  /** `steps.forEach((step) => step())`: the callback runs now, and takes what the receiver carries. */
  #callNow(call: CallFact, argument: ArgumentFact): void {
    this.#slots.each(argument.value, (value) => {
      if (value.kind !== 'function') return;
      this.reach(value.id);
      this.#takeFromReceiver(call, value.id);
    });
  }

  /** A callback takes what the list or promise carries that it is for, and answers what the call does. */
  #takeFromReceiver(call: CallFact, callback: FunctionId): void {
    const fact = this.#program.functions.get(callback);
    if (fact === undefined) return;
    const passesOn = call.spelled === 'catch' || call.spelled === 'finally';
    for (const from of call.receiver)
      for (const to of passesOn ? [call.result] : firstSlots(fact)) this.#slots.flow(from, to);
    this.#slots.connect(fact.returns, call.result);
  }

  #store(call: CallFact, argument: ArgumentFact): void {
    for (const receiver of call.receiver) {
      if (receiver.kind === 'slot') this.#addFlow({ from: argument.value, to: receiver.id });
    }
  }
}

function matches(wanted: string | undefined, property: string | undefined): boolean {
  return wanted === undefined || wanted === property;
}
