import type { FunctionFact, ValueRef } from '../calls/facts.ts';
import type { CalleeId } from '../model/ids.ts';
import { allEdges } from './all-edges.ts';
import { type Derived, derive } from './derive.ts';
import type { CallEdge } from './edges.ts';
import { indexFacts, type Program } from './index-facts.ts';
import type { OffThread } from './reach.ts';
import { expand, isWrittenThere, type Run, runsOf } from './runs.ts';
import { type SummaryRequest, unusedWrappers } from './summarise.ts';

/** A function of the project that is handed to a wrapper although nothing in it is known to block. */
export interface IdleSent {
  readonly callee: CalleeId;
  /** The wrapper. */
  readonly via: string;
}

/** What the wrappers of a document are used for. */
export interface WrapperUse {
  readonly idle: readonly IdleSent[];
  /** Declared wrappers that nothing is handed to. */
  readonly unused: readonly CalleeId[];
}

/** People move to a thread what is heavy, and what computes for long calls nothing that a catalogue could know. */
export function wrapperUse(request: SummaryRequest): WrapperUse {
  const program = indexFacts(request.modules);
  const runs = request.daemons.flatMap((daemon) => runsOf(daemon, program, request));
  const { worker: edges } = allEdges(program, runs, request);
  const derived = derive(edges);
  const blocks = (fact: FunctionFact): boolean =>
    request.declared.has(fact.callee) || (edges.get(fact.id) ?? []).some((edge: CallEdge) => leads(edge, derived));
  const idle = runs
    .filter(({ realm }) => realm === 'main')
    .flatMap((run) => run.reach.offThread.map((sent) => ({ sent, run })))
    .flatMap(({ sent, run }) => idleIn(sent, run, { program, runs, blocks }));
  const byCallee = new Map(idle.map((each) => [each.callee, each]));
  return {
    idle: [...byCallee.values()].sort((a, b) => (a.callee < b.callee ? -1 : 1)),
    unused: unusedWrappers(request, program, runs),
  };
}

const leads = (edge: CallEdge, derived: Derived): boolean => derived.claim(edge) !== undefined;

interface Sent {
  readonly program: Program;
  readonly runs: readonly Run[];
  readonly blocks: (fact: FunctionFact) => boolean;
}

function idleIn(sent: OffThread, { reach }: Run, context: Sent): readonly IdleSent[] {
  return expand(sent.argument.value, reach).flatMap((value) => {
    const fact = functionOf(value, context.program);
    if (fact === undefined || context.blocks(fact)) return [];
    const meant = isWrittenThere(fact, sent) ? onlyCalled(fact, context) : fact;
    const isHeavy = meant !== undefined && !meant.async && !meant.generator && !isNameless(meant);
    return isHeavy ? [{ callee: meant.callee, via: sent.via }] : [];
  });
}

function functionOf({ kind, id }: ValueRef, { functions }: Program): FunctionFact | undefined {
  return kind === 'function' ? functions.get(id) : undefined;
}

/** `toThread(() => build(store))`: what the closure is there for, where it calls one function of the project. */
function onlyCalled({ calls }: FunctionFact, { program, runs }: Sent): FunctionFact | undefined {
  const workers = runs.filter(({ realm }) => realm === 'worker');
  const targets = new Set(
    calls.flatMap((call) => workers.flatMap(({ reach }) => [...(reach.targets.get(call) ?? [])])),
  );
  const [only, ...others] = targets;
  return only === undefined || others.length > 0 ? undefined : program.functions.get(only);
}

/** A function without a name of its own cannot be declared. */
function isNameless({ name }: FunctionFact): boolean {
  return !/^[\w$#]+(\.[\w$#]+)*$/.test(name);
}
