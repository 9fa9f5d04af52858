import { counted } from '../wording.ts';
import type { AuditedDocument, Measurement } from './facts.ts';
import { code, type Inline, md, text } from './markdown.ts';

/** `worst 1.8 ms, p99 0.6 ms of 400 samples on 2026-11-20: fence measure -- npm test`. */
export function spokenMeasurement(measured: Measurement): Inline {
  const times = [
    `worst ${measured['worst-ms']} ms`,
    ...(measured['p99-ms'] === undefined ? [] : [`p99 ${measured['p99-ms']} ms`]),
    ...(measured['p50-ms'] === undefined ? [] : [`p50 ${measured['p50-ms']} ms`]),
    ...(measured['cpu-ms'] === undefined ? [] : [`processor ${measured['cpu-ms']} ms`]),
  ];
  const samples = counted(measured.samples, 'sample', 'samples');
  return md`${times.join(', ')} of ${samples} on ${measured.date}: ${circumstances(measured)}`;
}

/** How it was measured, and where where that is known. */
export function circumstances({ how, runtime, commit }: Measurement): Inline {
  const command = how.startsWith('fence ') ? code(how) : text(how);
  const machine = runtime === undefined ? '' : `, ${runtime}`;
  return commit === undefined ? md`${command}${machine}` : md`${command}${machine}, commit ${code(commit)}`;
}

/** The newest day on which anything in the document was measured. */
export function newestDate({ rows, funnels, blocking }: AuditedDocument): string | undefined {
  const dates = [...rows, ...funnels, ...blocking].flatMap(({ evidence }) => evidence?.date ?? []);
  return dates.sort().at(-1);
}

const DAY = 24 * 60 * 60 * 1000;

/** Whole days between two ISO dates. */
export function daysBefore(date: string, newest: string): number {
  return Math.round((Date.parse(newest) - Date.parse(date)) / DAY);
}
