import type { FunctionFact, ValueRef } from '../calls/facts.ts';
import { type CallEdge, NOWHERE, type Targets } from './edges.ts';
import type { Program } from './index-facts.ts';
import type { HandedOut } from './reach.ts';
import { expand, type Run } from './runs.ts';
import type { Exposure } from './site.ts';
import type { Seen, SeenRealm } from './sites.ts';

/**
 * Blocking functions without a body to be judged in, handed as they are to somebody unseen who calls them in a turn:
 * `setTimeout(execSync, 10, command)`. All there is to show is the place that hands them over.
 */
export function handedOut(run: Run, program: Program, targets: Targets): readonly Seen[] {
  return run.reach.handed.flatMap((handed) => {
    const frame = program.functions.get(run.frames.frameOf(handed.caller));
    const edges = handedValues(handed, run, program).flatMap((value) => edgeTo(value, handed, program, targets));
    if (frame === undefined || edges.length === 0) return [];
    const exposure = exposureOf(handed, frame, run);
    if (exposure === undefined) return [];
    const realm: SeenRealm = exposure.kind === 'wrapped' ? 'worker' : exposure.kind;
    const common = { frame: run.hosts.get(frame.id) ?? frame.id, exposure, daemons: [run.daemon], realm };
    return edges.map((edge) => ({ ...common, edge, eagerArgumentOf: undefined }));
  });
}

/** What the argument itself is: an object may carry functions that nobody calls. */
function handedValues({ argument }: HandedOut, run: Run, program: Program): readonly ValueRef[] {
  const { value, property } = argument;
  if (property !== undefined) return [];
  const own = value.kind !== 'slot' || program.members.has(value.id);
  return own ? expand(value, run.reach) : [];
}

function edgeTo(
  value: ValueRef,
  { caller, call, argument }: HandedOut,
  program: Program,
  targets: Targets,
): readonly CallEdge[] {
  const { place, text } = argument;
  const common = { from: caller, call, place, text, ...NOWHERE, inline: false };
  if (value.kind === 'external') {
    return value.blocking?.always === true ? [{ ...common, callee: value.id, primitive: value.blocking }] : [];
  }
  const callee = value.kind === 'function' ? program.functions.get(value.id)?.callee : undefined;
  const primitive = callee === undefined ? undefined : targets.declared.get(callee);
  return callee === undefined || primitive === undefined ? [] : [{ ...common, callee, primitive }];
}

type HandedExposure = Exclude<Exposure, { readonly kind: 'unreached' }>;

/** A turn, unless a chain at the top of an entry calls it: that is part of the boot. */
function exposureOf(handed: HandedOut, frame: FunctionFact, run: Run): HandedExposure | undefined {
  if (run.realm === 'worker') {
    const via = run.via.get(handed.caller) ?? run.via.get(frame.id);
    return via === undefined ? undefined : { kind: 'wrapped', via: via.name, realm: via.realm };
  }
  const boots = handed.chained && frame.kind === 'module' && run.entries.has(frame.module);
  return boots ? { kind: 'startup', filled: false } : { kind: 'turn' };
}
