import type { Control } from './control.ts';
import { rounded } from './evidence.ts';
import { FEW_SAMPLES, type Measured, type MeasuredSite, type Times, type Unforeseen } from './measured.ts';

export interface JsonFacts {
  readonly version: string;
  readonly command: readonly string[];
  readonly ended: string;
  readonly control: Control;
  readonly missing: readonly string[];
  readonly written: { readonly rows: readonly string[]; readonly waiting: readonly string[] } | null;
}

/** The measurement for machines. Fields are added within a version, never renamed or removed. */
export function measuredJson(measured: Measured, facts: JsonFacts): string {
  const { version, command, ended, control, missing, written } = facts;
  const { sites, apart, off, unmapped, unforeseen, recall, processes, runtimes, untimed, unseen } = measured;
  const document = {
    schemaVersion: 1,
    tool: { name: 'fence', version },
    command,
    ended,
    control,
    recall,
    sites: sites.map(jsonSite),
    unforeseen: unforeseen.map(jsonUnforeseen),
    apart,
    off,
    unmapped,
    untimed: untimed.map(({ site, why }) => ({ site: site.id, why })),
    missing,
    unseen,
    processes,
    runtimes,
    written,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonSite({ site, times, blocked, inner, timed }: MeasuredSite) {
  const { id, file, line, column, call, text } = site;
  const few = times.samples < FEW_SAMPLES;
  return { id, file, line, column, in: site.in, call, text, ...jsonTimes(times), few, blocked, inner, timed };
}

function jsonUnforeseen({ times, ...rest }: Unforeseen) {
  return { ...rest, ...jsonTimes(times) };
}

function jsonTimes({ samples, p50, p99, worst, cpuP50, cpuOfWorst }: Times) {
  return {
    samples,
    p50Ms: rounded(p50),
    p99Ms: rounded(p99),
    worstMs: rounded(worst),
    cpuP50Ms: cpuP50 === null ? null : rounded(cpuP50),
    cpuOfWorstMs: cpuOfWorst === null ? null : rounded(cpuOfWorst),
  };
}
