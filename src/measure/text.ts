import type { Control } from './control.ts';
import { rounded } from './evidence.ts';
import {
  type Aside,
  FEW_SAMPLES,
  type Measured,
  type MeasuredSite,
  type OffCall,
  type Surprise,
  type Unforeseen,
  type Unmapped,
  type Untimed,
} from './measured.ts';

/** What the text says besides the measurement itself. */
export interface TextFacts {
  /** Leads from where the user stands to the project. */
  readonly prefix: string;
  readonly control: Control;
  /** Ids of rows that ask for a measurement and whose calls did not run. */
  readonly missing: readonly string[];
}

/** The measurement for people: a table of calls, what nobody had foreseen, and how far to trust it. */
export function renderMeasured(measured: Measured, facts: TextFacts): string {
  const parts = [
    table(measured, facts.prefix),
    unmappedLines(measured.unmapped, facts.prefix),
    asideLines(measured),
    unforeseenLines(measured.unforeseen, facts.prefix),
    untimedLines(measured.untimed, facts.prefix),
    missingLines(facts.missing),
    closing(measured, facts.control),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** `12.3 ms`: three digits say all there is to know. */
export function spokenMs(milliseconds: number | null): string {
  return milliseconds === null ? '–' : `${rounded(milliseconds)} ms`;
}

const HEAD = ['calls', 'p50', 'p99', 'worst', 'its cpu', ''];

/** Longest first: that is what the loop felt most. */
function table({ sites, processes }: Measured, prefix: string): readonly string[] {
  if (processes === 0) return [];
  if (sites.length === 0) return ['none of the calls that the analysis found on the loop was seen to run'];
  const sorted = sites.toSorted((left, right) => right.times.worst - left.times.worst || left.index - right.index);
  const rows = [HEAD, ...sorted.map((site) => rowOf(site, prefix))];
  const widths = HEAD.slice(0, -1).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padStart(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function rowOf({ site, times, inner, timed }: MeasuredSite, prefix: string): readonly string[] {
  const { id, file, line, column, call } = site;
  const notes = [
    ...(times.samples < FEW_SAMPLES ? ['few samples'] : []),
    ...(inner > 0 ? [`${inner} more within other calls`] : []),
    ...(timed === 'builtin' ? ['only the builtins in it'] : []),
  ];
  const name = `${prefix}${file}:${line}:${column}  ${call.slice(call.lastIndexOf('#') + 1)}() in ${site.in}  ${id}`;
  const columns = [times.p50, times.p99, times.worst, times.cpuOfWorst].map(spokenMs);
  return [String(times.samples), ...columns, [name, ...notes].join('  · ')];
}

const ASIDES: Record<Aside, string> = {
  startup: 'while starting',
  worker: 'in worker threads',
  child: 'in child processes',
  funnel: 'in funnels',
  loading: 'by loading modules, which is judged where the catalogue enables module-load',
  off: 'in calls whose categories are off',
  outside: 'outside the daemon: by tests, tools and libraries, not called by any function of a turn',
};

function asideLines({ apart, off }: Measured): readonly string[] {
  const named = Object.entries(ASIDES).flatMap(([aside, spoken]) => {
    const { calls, longest } = apart[aside as Aside];
    const which = aside === 'off' ? spokenOff(off) : '';
    const most = longest > 0 ? `, the longest ${spokenMs(longest)}` : '';
    return calls === 0 ? [] : [`  ${calls} ${spoken}${most}${which}`];
  });
  return named.length === 0 ? [] : ['kept apart, blocking calls', ...named];
}

/** Enough of them to see what they are. */
const SHOWN_OFF = 3;

function spokenOff(off: readonly OffCall[]): string {
  const categories = [...new Set(off.map(({ category }) => category))].join(', ');
  const calls = off.slice(0, SHOWN_OFF).map(({ call }) => call);
  const more = off.length - calls.length;
  return ` (${categories}): ${calls.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Files named one by one; a bundle is one, and what was compiled file by file needs one setting. */
const SHOWN_UNMAPPED = 3;

function unmappedLines(unmapped: readonly Unmapped[], prefix: string): readonly string[] {
  if (unmapped.length === 0) return [];
  const shown = unmapped
    .slice(0, SHOWN_UNMAPPED)
    .map(
      ({ file, calls, longest }) =>
        `${prefix}${file} is no file of the program and has no source map: ${calls} blocking ${calls === 1 ? 'call' : 'calls'} in it could not be assigned, the longest ${spokenMs(longest)}`,
    );
  const more = unmapped.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`… and ${more} more such ${more === 1 ? 'file' : 'files'}`] : []),
    '  if that was compiled from the program, have source maps written: "sourceMap": true in tsconfig.json (tsc), --sourcemap (esbuild, tsup)',
  ];
}

/** Enough of a way to recognise it. */
const SHOWN_FRAMES = 8;

function unforeseenLines(unforeseen: readonly Unforeseen[], prefix: string): readonly string[] {
  return unforeseen.flatMap(({ calls, file, line, column, times, why, stack }) => [
    `${prefix}${file}:${line}:${column}  unforeseen  ${calls.join(', ')} ran on the loop ${times.samples}×, the longest ${spokenMs(times.worst)}`,
    ...(SURPRISES[why] === '' ? [] : [`  ${SURPRISES[why]}`]),
    ...stack.slice(0, SHOWN_FRAMES).map((frame) => `    at ${frame}`),
    ...(stack.length > SHOWN_FRAMES ? [`    … and ${stack.length - SHOWN_FRAMES} more`] : []),
  ]);
}

const SURPRISES: Record<Surprise, string> = {
  package: 'a package does it; declare what the project calls of that package under blocking:',
  unreached: 'the analysis sees no way from a daemon to it',
  'no-site': '',
};

function untimedLines(untimed: readonly Untimed[], prefix: string): readonly string[] {
  return untimed.map(
    ({ site, why }) => `${prefix}${site.file}:${site.line}:${site.column}  not timed  ${site.id}: ${why}`,
  );
}

function missingLines(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return [];
  return [`rows that ask for a measurement and whose calls were not seen to run: ${missing.join(', ')}`];
}

function closing({ recall, processes, runtimes, unseen }: Measured, control: Control): readonly string[] {
  if (processes === 0) return [NO_PROCESS];
  const { predicted, observed } = recall;
  return [
    `predicted ${predicted} of ${observed} observed sites · ${processes} ${processes === 1 ? 'process' : 'processes'} · ${runtimes.join(', ')}`,
    ...(unseen === 0
      ? []
      : [`${unseen} more blocking calls were not looked at: taking their stacks would have cost too much`]),
    CONTROL[control.verdict](control),
  ];
}

const NO_PROCESS =
  'no Node process ran under this command: does it start one, and does whatever starts it hand NODE_OPTIONS on?';

const CONTROL: Record<Control['verdict'], (control: Control) => string> = {
  quiet: ({ p10, p90 }) => `control: the same work took ${spokenMs(p10)} to ${spokenMs(p90)}; the machine was quiet`,
  noisy: ({ p10, p90 }) =>
    `control: the same work took ${spokenMs(p10)} to ${spokenMs(p90)}; the machine was busy with something else, and these times are not to be trusted`,
  'too-short-to-tell': () => 'control: the run was too short to tell whether the machine was quiet',
  lost: () => 'control: lost, because fence was killed; nothing tells whether the machine was quiet',
};
