import type { DeadStretch } from '../calls/facts.ts';
import type { Gap } from '../model/gap.ts';
import type { CalleeId, ModuleId } from '../model/ids.ts';
import type { IdleEntry } from './idle-entries.ts';
import type { FunctionRecord, Site } from './site.ts';

/** Everything the program analysis found out, before any row of the document is looked at. */
export interface Analysis {
  readonly modules: { readonly reachable: number; readonly worker: number; readonly total: number };
  /** Calls in reachable modules, and how many of them could not be resolved. */
  readonly calls: { readonly total: number; readonly gaps: number };
  /** Every blocking call outermost in its frame, whatever its exposure, in order of file and place. */
  readonly sites: readonly Site[];
  readonly gaps: readonly Gap[];
  /** Code of loaded modules that is passed over whenever it is come to: what `why` explains itself with. */
  readonly neverRun: readonly DeadStretch[];
  readonly functions: readonly FunctionRecord[];
  /** Declared wrappers that no call uses, for the `unused-wrapper` warning. */
  readonly unusedWrappers: readonly CalleeId[];
  readonly idleEntries: readonly IdleEntry[];
  /** Every edge between project modules that was seen, type-only ones too: what `why` explains itself with. */
  readonly edges: readonly ModuleEdge[];
  /** Entry modules by daemon name. */
  readonly entries: Readonly<Record<string, readonly ModuleId[]>>;
  /** All project modules loaded by a daemon, for `moved-row` and `unreachable-row`. */
  readonly reachableModules: ReadonlySet<ModuleId>;
  /** Project modules loaded by a worker of some daemon; one may be loaded by both. */
  readonly workerModules: ReadonlySet<ModuleId>;
}

/** Why one module leads to another, or why an import that is written does not. */
export interface ModuleEdge {
  readonly from: ModuleId;
  readonly to: ModuleId;
  readonly kind: 'static' | 'dynamic' | 'require' | 'declared' | 'worker' | 'type-only';
  readonly line: number;
}
