import type { CallFact } from '../calls/facts.ts';
import type { FunctionId, SlotId } from '../model/ids.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';

/**
 * What is worked out once and kept in a variable of the process. Where startup passes by, the variable is filled before
 * the first turn, and a turn makes the call again only if something empties it. Errs towards silence where startup
 * passes by under a condition that does not hold.
 */

/** Calls that fill a variable while the daemon starts, by the variable. */
export type Memos = ReadonlyMap<CallFact, SlotId>;

export function memosOf(startup: ReadonlySet<FunctionId>, program: Program, frames: Frames): Memos {
  const facts = [...startup].flatMap((id) => program.functions.get(id) ?? []);
  return new Map(
    facts.flatMap((fact) =>
      fact.calls.flatMap((call) => {
        if (call.memo === null || call.loop) return [];
        const inFrame = frames.frameOf(call.memo.holder) === frames.frameOf(fact.id);
        return inFrame ? [[call, call.memo.slot] as const] : [];
      }),
    ),
  );
}

/** The memos that no turn leaves empty again. */
export function keptThrough(turn: ReadonlySet<FunctionId>, memos: Memos, program: Program): Memos {
  const emptied = new Set([...turn].flatMap((id) => program.functions.get(id)?.empties ?? []));
  return new Map([...memos].filter(([, slot]) => !emptied.has(slot)));
}
