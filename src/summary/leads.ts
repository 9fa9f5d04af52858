import type { FunctionFact, ValueRef } from '../calls/facts.ts';
import type { FunctionId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import { expand, type Run } from './runs.ts';
import type { Lead } from './site.ts';

/**
 * For each function of the main realm who leads to it: the first to call or mention it on a shortest way from a module's
 * body or from a function that boots: by a call, as an argument, or by giving it out of sight. What nobody is seen to
 * hand on has no lead; its own callees have, after all others.
 */
export function leadsOf(program: Program, runs: readonly Run[]): ReadonlyMap<FunctionId, Lead> {
  const leads = new Map<FunctionId, Lead>();
  for (const run of runs.filter(({ realm }) => realm === 'main')) {
    const bodies = [...run.reach.modules].flatMap((module) => program.bodies.get(module)?.id ?? []);
    const found = new Set<FunctionId>();
    spread([...bodies, ...run.phases.starts], { program, run, found, leads });
    for (const root of run.phases.roots) spread([root], { program, run, found, leads });
  }
  return leads;
}

interface Spreading {
  readonly program: Program;
  readonly run: Run;
  readonly found: Set<FunctionId>;
  readonly leads: Map<FunctionId, Lead>;
}

function spread(from: readonly FunctionId[], { program, run, found, leads }: Spreading): void {
  const queue = new Set(from.filter((id) => !found.has(id)));
  for (const id of queue) {
    found.add(id);
    const fact = program.functions.get(id);
    if (fact === undefined) continue;
    for (const { to, line } of mentionsIn(fact, run)) {
      if (!run.reach.functions.has(to) || queue.has(to) || found.has(to)) continue;
      queue.add(to);
      if (!leads.has(to)) leads.set(to, { function: fact.name, file: fact.place.file, line });
    }
  }
}

interface Mention {
  readonly to: FunctionId;
  readonly line: number;
}

function mentionsIn(fact: FunctionFact, { reach }: Run): readonly Mention[] {
  const named = (value: ValueRef, line: number): readonly Mention[] =>
    expand(value, reach).flatMap((each) => (each.kind === 'function' ? [{ to: each.id, line }] : []));
  return [
    ...fact.calls.flatMap((call) => [
      ...[...(reach.targets.get(call) ?? [])].map((to): Mention => ({ to, line: call.place.line })),
      ...call.arguments.flatMap(({ value, place }) => named(value, place.line)),
    ]),
    ...fact.flows.filter(({ to }) => to === null).flatMap(({ from }) => named(from, fact.place.line)),
  ];
}
