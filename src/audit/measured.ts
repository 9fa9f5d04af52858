import { z } from 'zod';
import type { Checked, Problem } from '../model/problem.ts';
import type { Evidence } from './audit.ts';
import { evidence } from './schema.ts';

/**
 * Measurements of calls that have no row yet, in a JSON file beside the document: `fence measure --write` leaves them
 * there, `fence sync --accept` turns them into rows. Written as the document is, atomically and under a lock; never by hand.
 */

const measurement = z.strictObject({
  file: z.string(),
  in: z.string(),
  call: z.string(),
  text: z.string(),
  reaches: z.array(z.string()),
  evidence,
});

const measuredSchema = z.strictObject({ version: z.literal(1), sites: z.record(z.string(), measurement) });

/** A measured call: what it was when it was measured, and the evidence as a row of the document would hold it. */
export interface Measurement {
  readonly file: string;
  readonly in: string;
  readonly call: string;
  readonly text: string;
  readonly reaches: readonly string[];
  readonly evidence: Evidence;
}

/** Measurements by site id. */
export type Measurements = Readonly<Record<string, Measurement>>;

/** `fence.measured.json` of `fence.audit.yaml`, `api.measured.json` of `api.yaml`; a path keeps its folder. */
export function measuredFileOf(auditFile: string): string {
  return `${auditFile.replace(/(\.audit)?\.ya?ml$/, '')}.measured.json`;
}

/** Empty text, as of a file that is not there, holds no measurements. */
export function parseMeasured(text: string, file: string): Checked<Measurements> {
  if (text.trim() === '') return { ok: true, value: {} };
  const json = parseJson(text);
  if (!json.ok) return refused(file, `is not JSON: ${json.why}`);
  const parsed = measuredSchema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data.sites };
  const [issue] = parsed.error.issues;
  return refused(file, `cannot be used: ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'not understood'}`);
}

function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function refused(file: string, what: string): Checked<never> {
  const suggestion = `take ${file} away and measure again: fence measure --write -- <command>`;
  const problem: Problem = { code: 'measured-unreadable', message: `${file} ${what}`, suggestion };
  return { ok: false, problems: [problem] };
}

/**
 * What is known with what was measured anew. Of one call the slower measurement stays: a row stands for the worst to come.
 * A call that is another than it was measured as begins afresh.
 */
export function withMeasurements(known: Measurements, fresh: Measurements): Measurements {
  return { ...known, ...Object.fromEntries(Object.entries(fresh).filter(([id, one]) => !isFaster(one, known[id]))) };
}

function isFaster(fresh: Measurement, known: Measurement | undefined): boolean {
  if (known === undefined || fresh.text !== known.text) return false;
  if (fresh.reaches.join(' ') !== known.reaches.join(' ')) return false;
  return fresh.evidence['worst-ms'] < known.evidence['worst-ms'];
}

/** The text of the file: sorted by id, so that it says the same whatever was measured first. */
export function renderMeasured(measurements: Measurements): string {
  const sites = Object.fromEntries(Object.entries(measurements).sort(([left], [right]) => (left < right ? -1 : 1)));
  return `${JSON.stringify({ version: 1, sites }, null, 2)}\n`;
}

export function withoutMeasurements(measurements: Measurements, ids: readonly string[]): Measurements {
  return Object.fromEntries(Object.entries(measurements).filter(([id]) => !ids.includes(id)));
}
