import type { BlockingInfo, CallFact, FunctionFact, ValueRef } from '../calls/facts.ts';
import type { CalleeId, FunctionId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import type { Reach } from './reach.ts';

/** A call of one function by another, or of a primitive: what claims about blocking travel along, upwards. */
export interface CallEdge {
  readonly from: FunctionId;
  readonly call: CallFact;
  readonly place: Place;
  readonly text: string;
  readonly callee: CalleeId;
  /** The project function called; undefined for a primitive. */
  readonly target: FunctionId | undefined;
  /** Where what the target leads to is looked up: the target, or the target as this call finds it. */
  readonly leadsTo: FunctionId | undefined;
  /** The target is written in place and called at once: its body is part of this frame. */
  readonly inline: boolean;
  /** Set for a primitive. */
  readonly primitive: BlockingInfo | undefined;
}

/** The targets of the fence, as the document and the catalogue name them. */
export interface Targets {
  /** Project functions declared in the document, by callee id. */
  readonly declared: ReadonlyMap<CalleeId, BlockingInfo>;
  /** Measured as a whole: nothing travels through them. */
  readonly funnels: ReadonlySet<CalleeId>;
}

/** Where the edges of a function come from: one realm of one daemon, or the facts alone for what nobody reaches. */
export interface EdgeSource {
  /** Undefined for the facts alone, where both realms count. */
  readonly realm: 'main' | 'worker' | undefined;
  readonly reach: Pick<Reach, 'targets' | 'outsiders' | 'valuesOf'>;
  readonly frames: Pick<Frames, 'calledNow' | 'callsOwnParameter' | 'callsLate' | 'frameOf'>;
}

/** Every way out of one function that runs in its caller's turn. Async callees are left out: they answer for themselves. */
export function edgesOf(
  fact: FunctionFact,
  source: EdgeSource,
  program: Program,
  targets: Targets,
): readonly CallEdge[] {
  const runsHere = ({ guard }: CallFact): boolean =>
    guard === 'any' || source.realm === undefined || guard === source.realm;
  const { frames } = source;
  return fact.calls
    .filter(runsHere)
    .flatMap((call) => [
      ...calleeEdges(fact, call, source, program, targets),
      ...frames
        .calledNow(fact.id, call)
        .flatMap(({ argument, values }) =>
          values.flatMap((value) =>
            edgeTo(value, fact, { call, place: argument.place, text: argument.text, frames }, program, targets),
          ),
        ),
    ]);
}

type Written = Pick<CallEdge, 'call' | 'place' | 'text'> & Pick<EdgeSource, 'frames'>;

function calleeEdges(
  fact: FunctionFact,
  call: CallFact,
  { reach, frames }: EdgeSource,
  program: Program,
  targets: Targets,
): readonly CallEdge[] {
  const written: Written = { call, place: call.place, text: call.text, frames };
  const late = call.callees.filter((callee) => frames.callsLate(fact.id, call, callee));
  const open = call.callees.filter((callee) => !late.includes(callee) && !frames.callsOwnParameter(fact.id, callee));
  const called = [...(reach.targets.get(call) ?? [])].map((id): ValueRef => ({ kind: 'function', id }));
  const direct = called.length > 0 ? [] : open.filter((callee) => callee.kind === 'function');
  // Called late, a function begins a turn of its own and is judged in it; what has no body to be judged in is seen here.
  const units = late.length > 0 ? called.filter((value) => isDeclared(value, program, targets)) : [];
  // Where the callee has no name that is known, what it is called on may have answered.
  const functions = open.length > 0 || call.callees.length === 0 ? [...called, ...direct] : units;
  const externals = externalsOf(call, [...open, ...late], reach);
  return [...functions, ...externals].flatMap((value) => edgeTo(value, fact, written, program, targets));
}

function isDeclared({ kind, id }: ValueRef, program: Program, targets: Targets): boolean {
  const fact = kind === 'function' ? program.functions.get(id) : undefined;
  return fact !== undefined && targets.declared.has(fact.callee);
}

/** Callees outside the project. `save.immediate(row)` is a call of that name, whatever else `save` is known as. */
function externalsOf(call: CallFact, callees: readonly ValueRef[], reach: EdgeSource['reach']): readonly ValueRef[] {
  const expanded = callees.flatMap((callee) => (callee.kind === 'slot' ? reach.valuesOf(callee.id) : [callee]));
  const externals = [...expanded.filter((value) => value.kind === 'external'), ...(reach.outsiders.get(call) ?? [])];
  const named = externals.filter((value) => value.forwards && call.callees.includes(value));
  return named.length > 0 ? named : externals;
}

function edgeTo(
  value: ValueRef,
  fact: FunctionFact,
  { call, place, text, frames }: Written,
  program: Program,
  targets: Targets,
): readonly CallEdge[] {
  const toPrimitive = (callee: CalleeId, primitive: BlockingInfo): readonly CallEdge[] => [
    { from: fact.id, call, place, text, callee, ...NOWHERE, inline: false, primitive },
  ];
  if (value.kind === 'external') return value.blocking === undefined ? [] : toPrimitive(value.id, value.blocking);
  const to = value.kind === 'function' ? program.functions.get(value.id) : undefined;
  if (to === undefined || to.async || targets.funnels.has(to.callee)) return [];
  const { id: target, callee } = to;
  const declared = targets.declared.get(callee);
  if (declared !== undefined) return toPrimitive(callee, declared);
  const frame = frames.frameOf(target);
  // A function that calls itself runs once more, and is no part of what calls it.
  const inline = frame === frames.frameOf(fact.id) && frame !== target;
  return [{ from: fact.id, call, place, text, callee, target, leadsTo: target, inline, primitive: undefined }];
}

/** Nothing is behind a primitive. */
export const NOWHERE = { target: undefined, leadsTo: undefined } as const;
