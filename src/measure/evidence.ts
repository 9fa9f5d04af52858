import type { Evidence } from '../audit/audit.ts';
import type { Times } from './measured.ts';

/** Where a measurement was made, for the document. */
export interface Provenance {
  /** ISO date. */
  readonly date: string;
  readonly how: string;
  readonly runtime?: string;
  readonly commit?: string;
}

/** A measurement as the document holds it. The longest call is rounded up: nobody should read less than there was. */
export function evidenceOf(times: Times, { date, how, runtime, commit }: Provenance): Evidence {
  return {
    'worst-ms': roundedUp(times.worst),
    'p99-ms': rounded(times.p99),
    'p50-ms': rounded(times.p50),
    ...(times.cpuOfWorst === null ? {} : { 'cpu-ms': rounded(times.cpuOfWorst) }),
    samples: times.samples,
    date,
    how,
    ...(runtime === undefined ? {} : { runtime }),
    ...(commit === undefined ? {} : { commit }),
  };
}

/** Three digits: more would be noise. */
const DIGITS = 3;

export function rounded(milliseconds: number): number {
  return Number(milliseconds.toPrecision(DIGITS));
}

function roundedUp(milliseconds: number): number {
  const near = rounded(milliseconds);
  if (near >= milliseconds) return near;
  const step = 10 ** (Math.floor(Math.log10(milliseconds)) - DIGITS + 1);
  return rounded(near + step);
}
