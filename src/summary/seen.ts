import type { CallFact, FunctionFact, ValueRef } from '../calls/facts.ts';
import type { CalleeId, FunctionId } from '../model/ids.ts';
import { type CallEdge, NOWHERE, type Targets } from './edges.ts';
import type { Program } from './index-facts.ts';
import type { OffThread } from './reach.ts';
import { expand, isWrittenThere, type Run } from './runs.ts';
import type { Exposure } from './site.ts';
import type { Seen } from './sites.ts';

/** Where blocking calls are seen: in the frames of a run, where functions leave the thread, and where nobody comes. */

/** The sites of one run: the blocking calls in its frames, callbacks that belong to a frame included. */
export function seenIn(
  run: Run,
  program: Program,
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
): readonly Seen[] {
  const seen: Seen[] = [];
  for (const id of run.reach.functions) {
    const frame = program.functions.get(run.frames.frameOf(id));
    if (frame === undefined || !isFrame(frame, run)) continue;
    for (const edge of edges.get(id) ?? []) {
      if (edge.target !== undefined && run.frames.frameOf(edge.target) === frame.id) continue;
      const eagerArgumentOf = eagerWrapper(program.functions.get(id), edge.call, run);
      const common = { edge, frame: run.hosts.get(frame.id) ?? frame.id, daemons: [run.daemon], eagerArgumentOf };
      for (const exposure of exposuresOf(id, frame, edge.call, run)) {
        seen.push({ ...common, exposure, realm: exposure.kind === 'wrapped' ? 'worker' : exposure.kind });
      }
    }
  }
  return seen;
}

type SeenExposure = Exclude<Exposure, { readonly kind: 'unreached' }>;

/** Functions whose body is judged where it stands; every other one is judged where it is called. */
export function isFrame(fact: FunctionFact, { phases, sentByName }: Run): boolean {
  if (sentByName.has(fact.id)) return false;
  return fact.async || fact.kind === 'module' || phases.roots.has(fact.id) || phases.starts.has(fact.id);
}

/** More than one where it runs in both phases: each is judged by what blocks in that phase. */
function exposuresOf(id: FunctionId, frame: FunctionFact, call: CallFact, run: Run): readonly SeenExposure[] {
  if (run.realm === 'worker') {
    const via = run.via.get(id) ?? run.via.get(frame.id);
    return via === undefined ? [] : [{ kind: 'wrapped', via: via.name, realm: via.realm }];
  }
  const { turn, startup, settled } = run.phases;
  const filled = turn.has(id) && settled.size > 0;
  const inTurn = !settled.has(call) && (turn.has(id) || (startup.has(id) && call.loop));
  return [
    ...(inTurn ? [{ kind: 'turn' } as const] : []),
    ...(startup.has(id) || filled ? [{ kind: 'startup', filled } as const] : []),
  ];
}

/** `toThread(load(x))`: the argument runs on the loop before the wrapper is called. */
function eagerWrapper(fact: FunctionFact | undefined, call: CallFact, run: Run): CalleeId | undefined {
  const outer = call.argumentOf === null ? undefined : fact?.calls[call.argumentOf.call];
  if (outer === undefined || call.argumentOf === null) return undefined;
  return run.reach.wrapperOf(outer, call.argumentOf.position);
}

/** Functions that leave the thread by name. What a closure calls is seen where it runs, in the worker realm. */
export function sentOff(run: Run, program: Program, targets: Targets): readonly Seen[] {
  if (run.realm === 'worker') return [];
  return run.reach.offThread.flatMap((sent) => {
    const frame = run.frames.frameOf(sent.caller);
    const exposure: Exposure = { kind: 'wrapped', via: sent.via, realm: 'argument' };
    const common = { frame, realm: 'worker', exposure, daemons: [run.daemon], eagerArgumentOf: undefined } as const;
    return expand(sent.argument.value, run.reach).flatMap((value) =>
      edgesSent(value, sent, program, targets).map((edge) => ({ edge, ...common })),
    );
  });
}

function edgesSent(value: ValueRef, sent: OffThread, program: Program, targets: Targets): readonly CallEdge[] {
  const { place, text } = sent.call;
  const written = { from: sent.caller, call: sent.call, place, text, inline: false };
  if (value.kind === 'external') {
    if (value.blocking === undefined) return [];
    return [{ ...written, callee: value.id, ...NOWHERE, primitive: value.blocking }];
  }
  const fact = value.kind === 'function' ? program.functions.get(value.id) : undefined;
  if (fact === undefined || fact.async || isWrittenThere(fact, sent)) return [];
  const primitive = targets.declared.get(fact.callee);
  const behind = primitive === undefined ? { target: fact.id, leadsTo: fact.id } : NOWHERE;
  return [{ ...written, callee: fact.callee, ...behind, primitive }];
}

/** Blocking calls in functions that no daemon reaches, each where it would be judged if somebody called it. */
export function unreached(
  program: Program,
  runs: readonly Run[],
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
): readonly Seen[] {
  const reached = new Set(runs.flatMap((run) => [...run.reach.functions]));
  const called = new Set<FunctionId>();
  for (const own of edges.values()) for (const edge of own) if (edge.target !== undefined) called.add(edge.target);
  return [...program.functions.values()]
    .filter((fact) => !reached.has(fact.id) && (fact.async || !called.has(fact.id)))
    .flatMap((fact) =>
      (edges.get(fact.id) ?? []).map((edge): Seen => {
        const exposure: Exposure = { kind: 'unreached' };
        return { edge, frame: fact.id, realm: 'nowhere', exposure, daemons: [], eagerArgumentOf: undefined };
      }),
    );
}
