import type { CallFact, FunctionFact } from '../calls/facts.ts';
import type { FunctionId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import { byPlace, isBefore, isPassed } from './call-order.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import { Lineages } from './lineage.ts';
import { calledBy } from './phases.ts';
import type { Reach } from './reach.ts';

/** Where objects are made, and whether a certain call is made on each right there, or by whoever it is returned to. */
export class Makings {
  readonly #program: Program;
  readonly #reach: Reach;
  readonly #lineages: Lineages;
  readonly #callerOf = new Map<CallFact, FunctionFact>();
  readonly #callsOf = new Map<FunctionId, CallFact[]>();
  /** Classes of which objects are made by another name. */
  readonly #unnamed: ReadonlySet<FunctionId>;
  /** Functions that somebody calls who does not take their result in sight. */
  readonly #handed = new Set<FunctionId>();
  readonly #made: readonly { readonly call: CallFact; readonly id: FunctionId }[];

  constructor(program: Program, reach: Reach, frames: Frames, facts: readonly FunctionFact[]) {
    this.#program = program;
    this.#reach = reach;
    this.#lineages = new Lineages(program);
    const made: { readonly call: CallFact; readonly id: FunctionId }[] = [];
    for (const fact of facts) {
      for (const call of fact.calls) {
        this.#callerOf.set(call, fact);
        const targets = reach.targets.get(call);
        for (const id of targets ?? []) append(this.#callsOf, id, call);
        for (const id of calledBy(fact, call, { reach, frames })) if (targets?.has(id) !== true) this.#handed.add(id);
        if (call.form !== 'new') continue;
        for (const value of reach.valuesOf(call.result))
          if (value.kind === 'instance') made.push({ call, id: value.id });
      }
    }
    this.#made = made;
    this.#unnamed = new Set(facts.flatMap(({ makes }) => makes));
  }

  /** All calls that make objects with these members; undefined where not all are in sight. */
  of(members: ReadonlySet<FunctionId>): readonly CallFact[] | undefined {
    const owners = new Set([...members].map((id) => this.#program.memberOwners.get(id) ?? this.#constructed(id)));
    if (owners.has(undefined)) return undefined;
    const isOne = (id: FunctionId): boolean => [...this.#lineages.of(id)].some((base) => owners.has(base.id));
    const classes = new Set([...this.#reach.instantiated].filter(isOne));
    if (![...classes].every((id) => this.#isMadeInSight(id))) return undefined;
    const made = this.#made.filter(({ id }) => classes.has(id)).map(({ call }) => call);
    return made.length > 0 ? made : undefined;
  }

  #isMadeInSight(id: FunctionId): boolean {
    const foreign = [...this.#lineages.of(id)].some((base) => base.foreign || this.#unnamed.has(base.id));
    return !foreign && !this.#reach.madeUnseen.has(id) && this.#made.some((made) => made.id === id);
  }

  #constructed(id: FunctionId): FunctionId | undefined {
    return [...this.#program.classes.values()].find((owner) => owner.construct === id)?.id;
  }

  /**
   * Whether a call that fills the object is certain to follow this one, which makes or returns it: here, or wherever the
   * function returns it to. Such calls are added to `firsts`. `known`: what was found of other calls; a circle fills nothing.
   */
  isFollowed(
    call: CallFact,
    fills: (call: CallFact) => boolean,
    firsts: Set<CallFact>,
    known: Map<CallFact, boolean>,
  ): boolean {
    const before = known.get(call);
    if (before !== undefined) return before;
    known.set(call, false);
    const caller = this.#callerOf.get(call);
    if (caller === undefined) return false;
    const first =
      call.form === 'new' && fills(call) ? call : this.#followers(call, caller).filter(fills).sort(byPlace)[0];
    if (first !== undefined) firsts.add(first);
    const callers = first === undefined ? this.#receivers(call, caller) : [];
    const followed =
      first !== undefined || (callers.length > 0 && callers.every((to) => this.isFollowed(to, fills, firsts, known)));
    known.set(call, followed);
    return followed;
  }

  /** The calls that what this one answers is returned to; none when somebody unseen may take it. */
  #receivers(call: CallFact, caller: FunctionFact): readonly CallFact[] {
    if (!call.returned || this.#handed.has(caller.id) || this.#reach.escaped.has(caller.id)) return [];
    return this.#callsOf.get(caller.id) ?? [];
  }

  /** Calls on the object that this one makes or returns, which are made whenever it is, before any turn may come between. */
  #followers(call: CallFact, { calls }: FunctionFact): readonly CallFact[] {
    const waited = [...(this.#reach.targets.get(call) ?? [])].some((id) => this.#program.functions.get(id)?.async);
    const isOnIt = (later: CallFact): boolean =>
      later.object !== null && (later.object === call.result || (later.object === call.into && isBefore(call, later)));
    return calls.filter(
      (later) =>
        isOnIt(later) &&
        isPassed(later, call) &&
        isInLoopsOf(call, later) &&
        later.awaits - call.awaits <= (waited ? 1 : 0),
    );
  }
}

/** Behind a loop only the last of its objects is left. */
function isInLoopsOf({ within }: CallFact, later: CallFact): boolean {
  return within.every((stretch) => !stretch.repeats || later.within.includes(stretch));
}
