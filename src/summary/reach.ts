import type {
  ArgumentFact,
  CallFact,
  ClassFact,
  FlowFact,
  FunctionFact,
  MemberFact,
  RealmGuard,
  ValueRef,
} from '../calls/facts.ts';
import type { CalleeId, FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';

/** What starts a realm: modules that are loaded, and functions and values that somebody outside calls. */
export interface Roots {
  readonly modules: readonly ModuleId[];
  readonly functions: readonly FunctionId[];
  /** Values handed to whoever loads the entry: its default export. */
  readonly escaping: readonly ValueRef[];
}

export interface ReachOptions {
  readonly program: Program;
  readonly realm: 'main' | 'worker';
  /** Positions of the arguments that run off the main thread, by the project function that takes them. */
  readonly wrappers: ReadonlyMap<FunctionId, readonly number[]>;
  /** Every async function of a loaded module counts, called or not. */
  readonly wholeModules: boolean;
  /** The realm that sent functions here: what their variables held there, they may hold here. */
  readonly captured?: Pick<Reach, 'valuesOf'>;
}

/** An argument that leaves the thread: what runs elsewhere, and through which call. */
export interface OffThread {
  readonly caller: FunctionId;
  readonly call: CallFact;
  readonly argument: ArgumentFact;
  readonly via: string;
}

/** What runs in one realm of one daemon, and who calls whom there. */
export interface Reach {
  readonly functions: ReadonlySet<FunctionId>;
  readonly modules: ReadonlySet<ModuleId>;
  /** Handed to somebody unseen, who may call it in any later turn. */
  readonly escaped: ReadonlySet<FunctionId>;
  /** Runs when the loop has ended. */
  readonly atExit: ReadonlySet<FunctionId>;
  /** Callbacks of promise chains, with the functions that chain them. */
  readonly chained: ReadonlyMap<FunctionId, readonly FunctionId[]>;
  readonly instantiated: ReadonlySet<FunctionId>;
  /** Called functions, by call. Arguments that are called are not among them. */
  readonly targets: ReadonlyMap<CallFact, ReadonlySet<FunctionId>>;
  readonly offThread: readonly OffThread[];
  /** Worker modules started, and the path that names each. */
  readonly workers: ReadonlySet<ModuleId>;
  /** Modules that processes with a loop of their own begin with: cluster workers. */
  readonly processes: ReadonlySet<ModuleId>;
  valuesOf(slot: SlotId): readonly ValueRef[];
  /** The wrapper a call is of, when it sends the argument at this position off the thread. */
  wrapperOf(call: CallFact, position: number): CalleeId | undefined;
}

/** Follows what runs from the roots: functions called, referenced or handed on, until nothing new is found. */
export function follow(roots: Roots, options: ReachOptions): Reach {
  const reach = new Follower(options);
  reach.run(roots);
  return reach;
}

/** More implementations than this behind one call, and none of the objects known: nobody is blamed for them all. */
const WIDEST_DISPATCH = 8;

interface Dispatch {
  readonly caller: FunctionFact;
  readonly call: CallFact;
  /** Classes of the objects known to be called on. */
  readonly classes: Set<FunctionId>;
  /** Members that no known object has. */
  readonly waiting: Set<FunctionId>;
  readonly take: (value: ValueRef) => void;
}

interface SlotCall {
  readonly caller: FunctionFact;
  readonly call: CallFact;
  readonly slots: readonly SlotId[];
}

class Follower implements Reach {
  readonly functions = new Set<FunctionId>();
  readonly modules = new Set<ModuleId>();
  readonly escaped = new Set<FunctionId>();
  readonly atExit = new Set<FunctionId>();
  readonly chained = new Map<FunctionId, readonly FunctionId[]>();
  /** Functions that stand in some slot. */
  readonly #kept = new Set<FunctionId>();
  readonly instantiated = new Set<FunctionId>();
  readonly targets = new Map<CallFact, Set<FunctionId>>();
  readonly offThread: OffThread[] = [];
  readonly workers = new Set<ModuleId>();
  readonly processes = new Set<ModuleId>();

  readonly #options: ReachOptions;
  readonly #program: Program;
  readonly #queue: FunctionFact[] = [];
  readonly #contents = new Map<SlotId, Map<string, ValueRef>>();
  readonly #edges = new Map<SlotId, Set<SlotId>>();
  readonly #escapedSlots = new Set<SlotId>();
  readonly #waiting = new Map<SlotId, ((value: ValueRef) => void)[]>();
  readonly #slotCalls: SlotCall[] = [];
  readonly #dispatches: Dispatch[] = [];
  /** Calls whose arguments have been handed to somebody unseen. */
  readonly #given = new Set<CallFact>();
  readonly #lineages = new Map<ClassFact, ReadonlySet<ClassFact>>();
  readonly #unresolvedNames = new Set<string>();
  readonly #openNames = new Set<string>();

  constructor(options: ReachOptions) {
    this.#options = options;
    this.#program = options.program;
  }

  run(roots: Roots): void {
    for (const module of roots.modules) this.#load(module, false);
    for (const id of roots.functions) this.#reachRoot(id);
    for (const value of roots.escaping) this.#escape(value);
    this.#drain();
    while (this.#settleDispatches() || this.#dispatchByName() || this.#exposeByName()) this.#drain();
  }

  valuesOf(slot: SlotId): readonly ValueRef[] {
    return [...(this.#contents.get(slot)?.values() ?? []), ...(this.#options.captured?.valuesOf(slot) ?? [])];
  }

  wrapperOf(call: CallFact, position: number): CalleeId | undefined {
    for (const target of this.targets.get(call) ?? []) {
      if (this.#options.wrappers.get(target)?.includes(position) === true)
        return this.#program.functions.get(target)?.callee;
    }
    if (!call.effects.offThread.includes(position)) return undefined;
    return call.callees.flatMap((callee) => (callee.kind === 'external' ? [callee.id] : []))[0];
  }

  #drain(): void {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) this.#enter(next);
  }

  #reachRoot(id: FunctionId): void {
    this.#reach(id);
    for (const owner of this.#program.classes.values()) {
      if (owner.members.some((member) => member.function === id)) this.#instantiate(owner);
    }
  }

  #reach(id: FunctionId): void {
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
    this.#reach(body.id);
    for (const imported of facts.imports) this.#load(imported.module, imported.computed);
    if (this.#options.wholeModules) {
      for (const fact of facts.functions) if (fact.async) this.#reach(fact.id);
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

  #addFlow({ from, to }: Pick<FlowFact, 'from' | 'to'>): void {
    if (to === null) return this.#escape(from);
    if (from.kind === 'slot') return this.#connect(from.id, to);
    this.#put(to, from);
  }

  #connect(from: SlotId, to: SlotId): void {
    const targets = this.#edges.get(from) ?? new Set();
    this.#edges.set(from, targets);
    if (targets.has(to)) return;
    targets.add(to);
    for (const value of this.valuesOf(from)) this.#put(to, value);
  }

  #put(slot: SlotId, value: ValueRef): void {
    const contents = this.#contents.get(slot) ?? new Map<string, ValueRef>();
    this.#contents.set(slot, contents);
    const key = `${value.kind} ${value.id}`;
    if (contents.has(key)) return;
    contents.set(key, value);
    if (value.kind === 'function') this.#kept.add(value.id);
    if (this.#escapedSlots.has(slot)) this.#escape(value);
    for (const listener of this.#waiting.get(slot) ?? []) listener(value);
    for (const to of this.#edges.get(slot) ?? []) this.#put(to, value);
  }

  /** Tells the listener every value of the reference, now and later. */
  #each(value: ValueRef, listener: (value: ValueRef) => void): void {
    if (value.kind !== 'slot') return listener(value);
    const waiting = this.#waiting.get(value.id);
    if (waiting === undefined) this.#waiting.set(value.id, [listener]);
    else waiting.push(listener);
    for (const known of this.valuesOf(value.id)) listener(known);
  }

  #escape(value: ValueRef): void {
    switch (value.kind) {
      case 'slot':
        if (this.#escapedSlots.has(value.id)) return;
        this.#escapedSlots.add(value.id);
        for (const known of this.valuesOf(value.id)) this.#escape(known);
        return;
      case 'function':
        this.escaped.add(value.id);
        this.#reach(value.id);
        return this.#escapeResult(value.id);
      case 'class':
        // A container that is handed the class makes the object, and whoever asks it for one may call its methods.
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
    for (const owner of this.#lineage(this.#program.classes.get(id))) {
      for (const member of owner.members) if (!member.static && !member.private) this.#expose(member.function);
    }
  }

  #expose(id: FunctionId): void {
    this.#reach(id);
    this.#escapeResult(id);
  }

  /** Whoever calls it unseen has what it answers. */
  #escapeResult(id: FunctionId): void {
    const fact = this.#program.functions.get(id);
    if (fact !== undefined) this.#escape({ kind: 'slot', id: fact.returns });
  }

  /** The class and its bases, nearest first. Classes that extend each other, which cannot run, end where they began. */
  #lineage(owner: ClassFact | undefined): ReadonlySet<ClassFact> {
    if (owner === undefined) return new Set();
    const known = this.#lineages.get(owner);
    if (known !== undefined) return known;
    const found = new Set<ClassFact>();
    this.#lineages.set(owner, found);
    for (
      let at: ClassFact | undefined = owner;
      at !== undefined && !found.has(at);
      at = this.#program.classes.get(at.base ?? at.id)
    ) {
      found.add(at);
    }
    return found;
  }

  #instantiateById(id: FunctionId): void {
    const owner = this.#program.classes.get(id);
    if (owner !== undefined) this.#instantiate(owner);
  }

  #instantiate(owner: ClassFact): void {
    if (this.instantiated.has(owner.id)) return;
    this.instantiated.add(owner.id);
    const named = new Set<string>();
    for (const at of this.#lineage(owner)) {
      this.#reach(at.construct);
      for (const member of at.members) {
        if (member.static || named.has(member.name)) continue;
        this.#provide(member, [member.slot, ...member.overrides, ...(owner.answers.get(member.name) ?? [])]);
      }
      for (const member of at.members) named.add(member.name);
    }
  }

  /** The member answers calls through its own slot and through those it overrides. Accessors answer reads alone. */
  #provide(member: MemberFact, slots: readonly SlotId[]): void {
    const value: ValueRef = { kind: 'function', id: member.function };
    for (const slot of slots) this.#put(slot, value);
    if (member.exposed === 'aside') this.#setAside(value);
    else if (member.exposed === 'decorated') this.#escape(value);
    else if (member.exposed !== null) this.#expose(member.function);
  }

  #addCall(caller: FunctionFact, call: CallFact): void {
    if (call.unresolved !== null && call.unresolved.name !== '') this.#unresolvedNames.add(call.unresolved.name);
    if (call.unresolved !== null && !call.unresolved.external) this.#openNames.add(call.unresolved.name);
    const dispatch = call.on.length === 0 ? undefined : this.#dispatch(caller, call);
    const link = (value: ValueRef): void =>
      (dispatch ?? { take: (v: ValueRef) => this.#link(caller, call, v) }).take(value);
    const slots = call.callees.flatMap((callee) => (callee.kind === 'slot' ? [callee.id] : []));
    if (slots.length > 0) this.#slotCalls.push({ caller, call, slots });
    for (const callee of call.callees) this.#each(callee, link);
    this.#startRealm(call);
    const outside = call.callees.length === 0 || call.callees.some((callee) => callee.kind === 'external');
    if (outside) this.#callOutside(caller, call);
  }

  /** A call on objects that are known goes to their own members; the others wait until no object turns up. */
  #dispatch(caller: FunctionFact, call: CallFact): Dispatch {
    const dispatch: Dispatch = {
      caller,
      call,
      classes: new Set(),
      waiting: new Set(),
      take: (value) => {
        const owner = value.kind === 'function' ? this.#program.memberOwners.get(value.id) : undefined;
        if (value.kind !== 'function' || owner === undefined) this.#link(caller, call, value);
        else if (this.#isOfSome(value.id, dispatch.classes)) this.#link(caller, call, value);
        else dispatch.waiting.add(value.id);
      },
    };
    this.#dispatches.push(dispatch);
    for (const object of call.on) {
      this.#each(object, (value) => {
        if (value.kind === 'function' && this.#isProperty(value.id, call)) return this.#link(caller, call, value);
        if (value.kind !== 'instance' || dispatch.classes.has(value.id)) return;
        dispatch.classes.add(value.id);
        // A class may fit an interface without naming it: what it has under the name that is called is what runs.
        const own = this.#memberOf(value.id, call.spelled);
        if (own !== undefined) this.#link(caller, call, { kind: 'function', id: own });
        for (const id of [...dispatch.waiting])
          if (this.#isOfSome(id, dispatch.classes)) this.#link(caller, call, { kind: 'function', id });
      });
    }
    return dispatch;
  }

  /** What an object literal carries under the name that is called. */
  #isProperty(id: FunctionId, call: CallFact): boolean {
    return this.#program.functions.get(id)?.property === call.spelled;
  }

  #memberOf(id: FunctionId, name: string): FunctionId | undefined {
    for (const at of this.#lineage(this.#program.classes.get(id))) {
      const member = at.members.find((candidate) => candidate.name === name && !candidate.static);
      if (member !== undefined) return member.function;
    }
    return undefined;
  }

  #isOfSome(id: FunctionId, classes: ReadonlySet<FunctionId>): boolean {
    const owner = this.#program.memberOwners.get(id);
    for (const known of classes) {
      for (const at of this.#lineage(this.#program.classes.get(known))) {
        if (at.id === owner) return true;
      }
    }
    return false;
  }

  /**
   * Members that waited: with no object known, all of them are meant, unless they are so many that blaming each would
   * say nothing; those that no known object has may still be called in a way nobody saw, and are judged by themselves.
   */
  #settleDispatches(): boolean {
    let found = false;
    for (const { caller, call, classes, waiting } of this.#dispatches) {
      const linked = this.targets.get(call);
      const open = [...waiting].filter((id) => linked?.has(id) !== true);
      const blamed = classes.size === 0 && open.length <= WIDEST_DISPATCH;
      for (const id of open) {
        if (!blamed && this.functions.has(id)) continue;
        found = true;
        if (blamed) this.#link(caller, call, { kind: 'function', id });
        else this.#expose(id);
      }
    }
    return found;
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

  #link(caller: FunctionFact, call: CallFact, value: ValueRef): void {
    switch (value.kind) {
      case 'function':
        return this.#linkFunction(caller, call, value.id);
      case 'class':
        return this.#linkClass(caller, call, value.id);
      case 'external':
        if (!call.callees.includes(value)) this.#callOutside(caller, call);
        return;
      case 'instance':
        // A member that is named at run time: any method of the object may be meant.
        return call.unresolved?.name === '' ? this.#exposeInstance(value.id) : undefined;
      case 'slot':
        return;
    }
  }

  #linkClass(caller: FunctionFact, call: CallFact, id: FunctionId): void {
    const owner = this.#program.classes.get(id);
    if (owner === undefined) return;
    if (call.form === 'new') {
      this.#instantiate(owner);
      this.#put(call.result, { kind: 'instance', id });
    }
    for (const at of this.#lineage(owner)) {
      this.#linkFunction(caller, call, at.construct);
      if (at.construct !== at.id) return;
    }
  }

  #linkFunction(caller: FunctionFact, call: CallFact, id: FunctionId): void {
    const targets = this.targets.get(call) ?? new Set();
    this.targets.set(call, targets);
    if (targets.has(id)) return;
    targets.add(id);
    this.#reach(id);
    const fact = this.#program.functions.get(id);
    if (fact === undefined) return;
    this.#connect(fact.returns, call.result);
    const elsewhere = this.#options.wrappers.get(id) ?? [];
    for (const argument of call.arguments) {
      if (elsewhere.includes(argument.position)) this.#sendOff(caller, call, argument, fact.callee);
      else this.#pass(argument, fact);
    }
  }

  #pass(argument: ArgumentFact, fact: FunctionFact): void {
    const rest = fact.rest >= 0 && argument.position >= fact.rest;
    const slot = rest ? fact.params[fact.rest] : fact.params[argument.position];
    if (slot !== undefined && slot !== null) return this.#addFlow({ from: argument.value, to: slot });
    if (slot === undefined) return;
    if (argument.property === undefined) return this.#escape(argument.value);
    const taken = fact.patterns[argument.position]?.[argument.property];
    if (taken !== undefined) this.#addFlow({ from: argument.value, to: taken });
  }

  #sendOff(caller: FunctionFact, call: CallFact, argument: ArgumentFact, via: CalleeId): void {
    if (this.offThread.some((sent) => sent.call === call && sent.argument === argument)) return;
    this.offThread.push({ caller: caller.id, call, argument, via });
  }

  /** A callee that is not the project's: what it is handed goes where the catalogue says, else out of sight. */
  #callOutside(caller: FunctionFact, call: CallFact): void {
    if (this.#given.has(call)) return;
    this.#given.add(call);
    const { effects } = call;
    if (effects.product !== undefined) this.#put(call.result, effects.product);
    const external = call.callees.find((callee) => callee.kind === 'external');
    for (const argument of call.arguments) {
      const { position } = argument;
      if (effects.offThread.includes(position) && matches(effects.offThreadProperty, argument.property)) {
        this.#sendOff(caller, call, argument, external?.kind === 'external' ? external.id : (call.spelled as CalleeId));
      } else if (effects.inert.includes(position)) continue;
      else if (effects.aside.includes(position)) this.#each(argument.value, (value) => this.#setAside(value));
      else if (effects.answers === position) this.#addFlow({ from: argument.value, to: call.result });
      else if (effects.chained.includes(position)) this.#chain(caller, argument);
      else if (effects.immediate.includes(position)) this.#callNow(call, argument);
      else if (effects.collection === 'store' && call.receiver.length > 0) this.#store(call, argument);
      else this.#escape(argument.value);
    }
    if (effects.collection === 'fetch') for (const from of call.receiver) this.#addFlow({ from, to: call.result });
  }

  #setAside(value: ValueRef): void {
    if (value.kind !== 'function') return;
    this.atExit.add(value.id);
    this.#reach(value.id);
  }

  /** `boot().then(serve)`: whoever settles the promise calls it, which at the top of an entry is the boot itself. */
  #chain(caller: FunctionFact, argument: ArgumentFact): void {
    this.#each(argument.value, (value) => {
      if (value.kind !== 'function') return this.#escape(value);
      this.chained.set(value.id, [...(this.chained.get(value.id) ?? []), caller.id]);
      this.#reach(value.id);
    });
  }

  /** `steps.forEach((step) => step())`: the callback runs now, and takes what the receiver carries. */
  #callNow(call: CallFact, argument: ArgumentFact): void {
    this.#each(argument.value, (value) => {
      if (value.kind !== 'function') return;
      this.#reach(value.id);
      const fact = this.#program.functions.get(value.id);
      if (fact === undefined) return;
      const [first = null] = fact.params;
      const taken = first === null ? Object.values(fact.patterns[0] ?? {}) : [first];
      for (const from of call.receiver) for (const to of taken) this.#addFlow({ from, to });
      this.#connect(fact.returns, call.result);
    });
  }

  #store(call: CallFact, argument: ArgumentFact): void {
    for (const receiver of call.receiver) {
      if (receiver.kind === 'slot') this.#addFlow({ from: argument.value, to: receiver.id });
    }
  }

  /** Calls through members that nothing answered yet: any class that has the member may be meant. */
  #dispatchByName(): boolean {
    let found = false;
    for (const { caller, call, slots } of this.#slotCalls) {
      if ((this.targets.get(call)?.size ?? 0) > 0 || slots.some((slot) => this.#answered(slot))) continue;
      const before = this.functions.size;
      const candidates = this.#declaredMembers(slots);
      for (const id of candidates) this.#link(caller, call, { kind: 'function', id });
      if (candidates.length === 0) this.#exposeNamesakes(call, slots);
      if (candidates.length === 0 && !this.#given.has(call)) this.#callOutside(caller, call);
      if (this.functions.size > before) found = true;
    }
    return found;
  }

  #answered(slot: SlotId): boolean {
    return this.valuesOf(slot).some((value) => value.kind !== 'instance');
  }

  #declaredMembers(slots: readonly SlotId[]): readonly FunctionId[] {
    return slots.flatMap((slot) => {
      const own = this.#program.members.get(slot)?.member.function;
      const overriding = (this.#program.overriders.get(slot) ?? []).map(({ member }) => member.function);
      return own === undefined ? overriding : [own, ...overriding];
    });
  }

  /** A class that has the member without saying that it implements the interface: it may be called, and is not blamed on. */
  #exposeNamesakes(call: CallFact, slots: readonly SlotId[]): boolean {
    if (slots.some((slot) => this.#program.parameters.has(slot) || slot.endsWith(':result'))) return false;
    let found = false;
    for (const { owner, member } of this.#program.membersByName.get(call.spelled) ?? []) {
      if (this.functions.has(member.function) || !this.instantiated.has(owner.id)) continue;
      found = true;
      this.#expose(member.function);
    }
    return this.#exposeKept(call.spelled) || found;
  }

  /** Functions that object literals hold under this name and that nobody was seen to call. */
  #exposeKept(name: string): boolean {
    let found = false;
    for (const id of this.#program.propertiesByName.get(name) ?? []) {
      if (this.functions.has(id) || !this.#kept.has(id)) continue;
      found = true;
      this.#expose(id);
    }
    return found;
  }

  /** A call by this name whose receiver is unknown may mean any instantiated class that has it. */
  #exposeByName(): boolean {
    let found = false;
    for (const name of this.#unresolvedNames) {
      for (const { owner, member } of this.#program.membersByName.get(name) ?? []) {
        if (this.functions.has(member.function) || !this.instantiated.has(owner.id)) continue;
        found = true;
        this.#expose(member.function);
      }
    }
    // What a package answered does not hold the project's object literals: only receivers that nothing is known of may.
    for (const name of this.#openNames) if (this.#exposeKept(name)) found = true;
    return found;
  }
}

function matches(wanted: string | undefined, property: string | undefined): boolean {
  return wanted === undefined || wanted === property;
}
