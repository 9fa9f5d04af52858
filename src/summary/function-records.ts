import type { FunctionFact } from '../calls/facts.ts';
import type { Program } from './index-facts.ts';
import { leadsOf } from './leads.ts';
import type { Run } from './runs.ts';
import { isFrame } from './seen.ts';
import type { FunctionPhase, FunctionRecord } from './site.ts';

/** Every function of the program with the phase it was found in, in the order of their places. */

export function functionRecords(program: Program, runs: readonly Run[]): readonly FunctionRecord[] {
  const leads = leadsOf(program, runs);
  return [...program.functions.values()]
    .filter((fact) => fact.kind !== 'module')
    .map((fact) => {
      const { file, line, column } = fact.place;
      const lead = leads.get(fact.id);
      const common = { file, line, column, name: fact.name, extent: fact.extent };
      const record = { ...common, phase: phaseOf(fact, runs), frame: isFrameSomewhere(fact, runs) };
      return lead === undefined ? record : { ...record, lead };
    })
    .sort((a, b) => (a.file !== b.file ? (a.file < b.file ? -1 : 1) : a.line - b.line || a.column - b.column));
}

function isFrameSomewhere(fact: FunctionFact, runs: readonly Run[]): boolean {
  return runs.some((run) => run.realm === 'main' && run.reach.functions.has(fact.id) && isFrame(fact, run));
}

function phaseOf(fact: FunctionFact, runs: readonly Run[]): FunctionPhase {
  const main = runs.filter((run) => run.realm === 'main' && run.reach.functions.has(fact.id));
  const turn = main.some((run) => run.phases.turn.has(fact.id));
  const startup = main.some((run) => run.phases.startup.has(fact.id));
  if (turn) return startup ? 'both' : 'turn';
  if (startup || main.length > 0) return 'startup';
  return runs.some((run) => run.realm === 'worker' && run.reach.functions.has(fact.id)) ? 'worker' : 'unreached';
}
