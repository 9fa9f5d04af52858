import type { ModuleId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';
import type { Run } from './runs.ts';
import type { DaemonRoots } from './summarise.ts';

/** An entry that starts next to nothing of what it loads, and exports what nobody calls: its host may be elsewhere. */
export interface IdleEntry {
  readonly entry: ModuleId;
  /** The exported functions that nothing leads to. */
  readonly exports: readonly string[];
  /** How many of the functions in the modules that the daemon may load are reached. */
  readonly reached: number;
  readonly functions: number;
}

/** Daemons run well over half of what they load; a module that waits to be called runs a few in a hundred. */
const LITTLE = 0.1;
/** Of a handful nothing follows. */
const FEWEST = 20;

export function idleEntries(
  daemons: readonly DaemonRoots[],
  runs: readonly Run[],
  program: Program,
): readonly IdleEntry[] {
  return daemons.flatMap(({ name, modules }): readonly IdleEntry[] => {
    const own = runs.filter((run) => run.daemon === name);
    const reached = new Set(own.flatMap(({ reach }) => [...reach.functions]));
    const loaded = new Set(own.flatMap(({ reach }) => [...reach.modules]));
    const functions = [...program.functions.values()].filter(
      ({ kind, module }) => kind !== 'module' && loaded.has(module),
    );
    const count = functions.filter(({ id }) => reached.has(id)).length;
    if (functions.length < FEWEST || count > functions.length * LITTLE) return [];
    return modules.flatMap((entry): readonly IdleEntry[] => {
      const exported = [...(program.modules.get(entry)?.exports ?? [])];
      const uncalled = exported.filter(([, values]) =>
        values.some((value) => value.kind === 'function' && !reached.has(value.id)),
      );
      const exports = uncalled.map(([exportedAs]) => exportedAs);
      return exports.length === 0 ? [] : [{ entry, exports, reached: count, functions: functions.length }];
    });
  });
}
