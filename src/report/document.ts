import type { RuleId, SiteClass } from '../classify/verdict.ts';

/**
 * The result document: what `--json` prints and every other rendering reads. Its JSON Schema is
 * `audit-schema/report.schema.json`. Within one `schemaVersion` fields are added, never renamed or removed.
 */
export interface ReportDocument {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'fence'; readonly version: string };
  readonly ok: boolean;
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly summary: ReportSummary;
  readonly sites: readonly ReportSite[];
  readonly findings: readonly ReportFinding[];
  readonly gaps: readonly ReportGap[];
  readonly errors: readonly ReportError[];
  readonly functions?: readonly ReportFunction[];
  /** Only with `--base`; `ok` and `exitCode` then speak of what was introduced. */
  readonly base?: ReportBase;
  /** Milliseconds per stage, only with `--timings`. */
  readonly timings?: Readonly<Record<string, number>>;
}

export interface ReportBase {
  /** The revision as it was asked for, and the commit where HEAD left it. */
  readonly rev: string;
  readonly commit: string;
  /** `borrowed`: the base has no document that can be used, and was judged by that of the working tree without rows. */
  readonly document: 'own' | 'borrowed';
  /** Ids of the sites with such findings. */
  readonly introduced: readonly string[];
  readonly preexisting: readonly string[];
  /** Findings that only the base has, with the places they have there. */
  readonly fixed: readonly ReportFinding[];
  /** How many rows under `sites:` the base does not have, and how many only the base has. */
  readonly rows: { readonly added: number; readonly dropped: number };
}

export interface ReportSummary {
  readonly daemons: number;
  readonly modules: { readonly reachable: number; readonly worker: number; readonly total: number };
  readonly calls: { readonly total: number; readonly gaps: number };
  readonly sites: { readonly wrapped: number; readonly 'safe-fast': number; readonly violation: number };
  readonly outside: { readonly startup: number; readonly unreached: number; readonly worker: number };
  readonly rows: { readonly total: number; readonly stale: number };
}

export interface ReportSite {
  /** `S-` and six characters of a hash of the site's identity: stable over moves within the file. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly in: string;
  readonly call: string;
  readonly text: string;
  readonly reaches: readonly string[];
  readonly class: SiteClass;
  readonly confidence: 'resolved' | 'name';
  readonly category: string;
  readonly tier: string;
  readonly daemons: readonly string[];
  readonly trail: readonly ReportStep[];
  readonly primitives: readonly ReportPrimitive[];
  readonly loaded: readonly string[];
  /** A wrapped site: the wrapper's callee id, or the path of the worker's module. */
  readonly via?: string;
  /** Index into the document's `sites:` list, or null when no row speaks of this site. */
  readonly row: number | null;
}

export interface ReportStep {
  readonly function: string;
  readonly call: string;
  readonly file: string;
  readonly line: number;
  /** Line where `function` itself begins, when it is a function of the project. */
  readonly functionLine?: number;
}

export interface ReportPrimitive {
  readonly call: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportFinding {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  /** Site id, or null for a finding about the document alone. */
  readonly site: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do next, most useful first: commands or code. */
  readonly next: readonly string[];
  /** Only with `--base`: whether the base has it too. */
  readonly origin?: 'introduced' | 'preexisting';
  /** Only with `--base`: why a call that was there before counts now. */
  readonly since?: string;
}

export interface ReportGap {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

export interface ReportError {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly suggestion: string | null;
}

export interface ReportFunction {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly name: string;
  readonly phase: 'turn' | 'startup' | 'both' | 'worker' | 'unreached';
}
