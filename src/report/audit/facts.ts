import type { Category } from '../../model/cost.ts';
import type { ReportDocument } from '../document.ts';

/** Everything the page is made from: plain data, no clock. */
export interface AuditPage {
  /** With the calls outside the loop listed. */
  readonly report: ReportDocument;
  readonly document: AuditedDocument;
  /** Source of a file the report names, for excerpts. */
  readonly source: (file: string) => string | undefined;
  /** Leads from the page to the folder that all paths are relative to: empty or `../`. */
  readonly toRoot: string;
}

/** The audit document, as far as the page speaks of it. */
export interface AuditedDocument {
  readonly file: string | undefined;
  readonly thresholdMs: number;
  readonly maxAgeDays?: number;
  readonly daemons: readonly { readonly name: string; readonly entry: readonly { readonly value: string }[] }[];
  readonly wrappers: readonly { readonly callee: string }[];
  readonly blocking: readonly MeasuredCallee[];
  readonly funnels: readonly MeasuredCallee[];
  readonly catalogue: { readonly enable: readonly Category[]; readonly disable: readonly Category[] };
  readonly rows: readonly AuditedRow[];
}

export interface MeasuredCallee {
  readonly callee: string;
  readonly why?: string;
  readonly evidence?: Measurement;
}

export interface AuditedRow {
  readonly file: string;
  readonly in: string;
  readonly call: string;
  readonly class: 'wrapped' | 'safe-fast' | 'violation';
  readonly why?: string;
  readonly evidence?: Measurement;
  readonly until?: string;
  readonly issue?: string;
  readonly place: { readonly line: number };
}

/** Times in milliseconds. */
export interface Measurement {
  readonly 'worst-ms': number;
  readonly 'p99-ms'?: number;
  readonly 'p50-ms'?: number;
  readonly 'cpu-ms'?: number;
  readonly samples: number;
  readonly date: string;
  readonly how: string;
  readonly runtime?: string;
  readonly commit?: string;
}
