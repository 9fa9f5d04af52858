import type { ArgumentFact, CallFact, FunctionFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import type { Reach } from './reach.ts';

/**
 * Which functions are part of another's frame: a callback written in place and called before the call that takes it
 * returns belongs to the function it is written in, as if its body stood there.
 */
export interface Frames {
  /** The function in whose frame the body runs: itself, unless it is such a callback. */
  frameOf(id: FunctionId): FunctionId;
  /** The arguments of a call that are called before it returns, with what they may be. */
  calledNow(caller: FunctionId, call: CallFact): readonly CalledArgument[];
  /** What a call runs through a parameter too late for the frame of whoever handed it over. */
  calledLate(caller: FunctionId, call: CallFact): readonly ValueRef[];
  /** Whether the callee is a parameter that is called after an await, or in an async closure: a turn of its own. */
  callsLate(caller: FunctionId, call: CallFact, value: ValueRef): boolean;
  /** Whether the callee of a call is a parameter of the frame's own function: its callers answer for it. */
  callsOwnParameter(caller: FunctionId, value: ValueRef): boolean;
}

export interface CalledArgument {
  readonly argument: ArgumentFact;
  readonly values: readonly ValueRef[];
}

export function findFrames(program: Program, reach: Reach): Frames {
  return new FrameFinder(program, reach);
}

class FrameFinder implements Frames {
  readonly #program: Program;
  readonly #reach: Reach;
  /** Positions each function calls in its own frame, before it returns. */
  readonly #called = new Map<FunctionId, Set<number>>();
  readonly #calledNow = new Map<CallFact, readonly CalledArgument[]>();
  readonly #handing: readonly { readonly fact: FunctionFact; readonly call: CallFact }[];
  readonly #host = new Map<FunctionId, FunctionId>();

  constructor(program: Program, reach: Reach) {
    this.#program = program;
    this.#reach = reach;
    this.#handing = this.#handingCalls();
    while (this.#round()) {
      // Each round can only add: a callback merged into a frame may call a parameter of that frame's function.
    }
  }

  frameOf(id: FunctionId): FunctionId {
    const host = this.#host.get(id);
    return host === undefined ? id : this.frameOf(host);
  }

  callsOwnParameter(caller: FunctionId, value: ValueRef): boolean {
    if (value.kind !== 'slot') return false;
    const frame = this.frameOf(caller);
    // What a promise hands its callbacks, no caller has handed over.
    return this.#program.parameters.get(value.id)?.owner === frame && !this.#reach.chained.has(frame);
  }

  calledNow(caller: FunctionId, call: CallFact): readonly CalledArgument[] {
    if (call.arguments.length === 0) return [];
    const known = this.#calledNow.get(call);
    if (known !== undefined) return known;
    const found = this.#findCalledNow(caller, call);
    this.#calledNow.set(call, found);
    return found;
  }

  #findCalledNow(caller: FunctionId, call: CallFact): readonly CalledArgument[] {
    return call.arguments
      .filter((argument) => this.#isCalledNow(call, argument))
      .filter(({ value }) => !this.callsOwnParameter(caller, value) && !this.callsLate(caller, call, value))
      .map((argument) => ({ argument, values: this.#expand(argument.value) }));
  }

  calledLate(caller: FunctionId, call: CallFact): readonly ValueRef[] {
    return this.#calledBy(call)
      .filter((value) => this.callsLate(caller, call, value))
      .flatMap((value) => this.#expand(value));
  }

  callsLate(caller: FunctionId, call: CallFact, value: ValueRef): boolean {
    if (this.callsOwnParameter(caller, value)) return call.awaits > 0;
    return this.#isCaptured(value) && this.#program.functions.get(this.frameOf(caller))?.async === true;
  }

  /** A parameter of another function. Those of constructors are fields as well (`constructor(private load: Load)`). */
  #isCaptured(value: ValueRef): boolean {
    const parameter = value.kind === 'slot' ? this.#program.parameters.get(value.id) : undefined;
    return parameter !== undefined && this.#program.functions.get(parameter.owner)?.kind !== 'constructor';
  }

  #expand(value: ValueRef): readonly ValueRef[] {
    return value.kind === 'slot' ? this.#reach.valuesOf(value.id) : [value];
  }

  #round(): boolean {
    let changed = false;
    for (const { fact, call } of this.#handing) {
      if (this.#mergeCallbacks(fact, call)) changed = true;
      if (this.#noteParameters(fact, call)) changed = true;
    }
    return changed;
  }

  /** The calls that matter here: of a function written in place, of a parameter, or with a value in hand. */
  #handingCalls(): readonly { readonly fact: FunctionFact; readonly call: CallFact }[] {
    const matters = (call: CallFact): boolean =>
      call.arguments.length > 0 ||
      call.callees.some(
        (value) => value.kind === 'function' || (value.kind === 'slot' && this.#program.parameters.has(value.id)),
      );
    return [...this.#reach.functions].flatMap((id) => {
      const fact = this.#program.functions.get(id);
      return fact === undefined ? [] : fact.calls.filter(matters).map((call) => ({ fact, call }));
    });
  }

  #mergeCallbacks(caller: FunctionFact, call: CallFact): boolean {
    let changed = false;
    const literals = [
      ...call.callees.filter((callee) => callee.kind === 'function'),
      ...call.arguments.filter((argument) => this.#isCalledNow(call, argument)).map((argument) => argument.value),
    ];
    for (const value of literals) {
      if (value.kind !== 'function' || this.#host.has(value.id)) continue;
      const fact = this.#program.functions.get(value.id);
      if (fact === undefined || !fact.literal || fact.async || fact.generator || fact.parent !== caller.id) continue;
      if (call.callees.includes(value) && !call.text.startsWith('(')) continue;
      this.#host.set(value.id, caller.id);
      changed = true;
    }
    return changed;
  }

  /** A parameter is called now where the frame calls it, or hands it to somebody who calls it now. */
  #noteParameters(caller: FunctionFact, call: CallFact): boolean {
    if (call.awaits > 0) return false;
    let changed = false;
    for (const value of this.#calledBy(call)) {
      if (!this.callsOwnParameter(caller.id, value) || value.kind !== 'slot') continue;
      const parameter = this.#program.parameters.get(value.id);
      if (parameter === undefined) continue;
      const positions = this.#called.get(parameter.owner) ?? new Set();
      this.#called.set(parameter.owner, positions);
      if (positions.has(parameter.position)) continue;
      positions.add(parameter.position);
      changed = true;
    }
    return changed;
  }

  /** The callee, and the arguments that are called before the call returns. */
  #calledBy(call: CallFact): readonly ValueRef[] {
    const handed = call.arguments.filter((argument) => this.#isCalledNow(call, argument));
    return [...call.callees, ...handed.map((argument) => argument.value)];
  }

  #isCalledNow(call: CallFact, argument: ArgumentFact): boolean {
    if (argument.property !== undefined) return false;
    const { position } = argument;
    if (call.effects.offThread.includes(position)) return false;
    if (call.effects.immediate.includes(position)) return true;
    // Of several that may be meant one may be a wrapper and another not.
    return [...(this.#reach.targets.get(call) ?? [])].some(
      (target) => !this.#reach.sendsOff(target, position) && this.#called.get(target)?.has(position) === true,
    );
  }
}
