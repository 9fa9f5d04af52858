import { stringify } from 'yaml';
import { DEFAULT_THRESHOLD_MS } from './defaults.ts';

export interface InitialAudit {
  readonly daemons: readonly { readonly name: string; readonly entry: readonly string[] }[];
  readonly startup: readonly string[];
  /** Path of the tsconfig relative to the document. */
  readonly project: string | undefined;
  /** Remarks for the reader, one line each: how the entries were found, what to look at. */
  readonly comments: readonly string[];
}

const SCHEMA = './node_modules/loop-fence/audit-schema/audit.schema.json';

/** The commented document that `fence init` writes. */
export function renderInitialAudit(initial: InitialAudit): string {
  const daemons = initial.daemons.length > 0 ? initial.daemons : [{ name: 'daemon', entry: ['src/main.ts'] }];
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...initial.comments.flatMap((comment) => comment.split(/\r?\n/)).map((line) => `# ${line}`.trimEnd()),
    'version: 1',
    '',
    '# A blocking call that takes this many milliseconds or more may not be safe-fast.',
    `threshold-ms: ${DEFAULT_THRESHOLD_MS}`,
    ...(initial.project === undefined ? [] : ['', `project: ${scalar(initial.project)}`]),
    '',
    '# The long-lived processes to guard: the modules they start with, or functions of them that a launcher calls',
    '# (src/daemon.ts#main). Globs are allowed.',
    'daemons:',
    ...daemons.flatMap(({ name, entry }) => [`  - name: ${scalar(name)}`, '    entry:', ...items(entry, 6)]),
    '',
    ...startupLines(initial.startup),
    '',
    ...EXPLAINED,
  ].join('\n');
}

function startupLines(startup: readonly string[]): readonly string[] {
  const about = '# Functions that run only while the daemon starts; blocking in them is accepted.';
  if (startup.length === 0) return [about, '# startup:', '#   - src/plugins.ts#loadAll'];
  return [about, 'startup:', ...items(startup, 2)];
}

const EXPLAINED: readonly string[] = [
  '# Functions of the project that run an argument off the main thread, as in toThread(build, store).',
  '# wrappers:',
  '#   - callee: src/concurrency.ts#toThread',
  '#     off-thread: [0] # positions of the arguments that run elsewhere',
  '',
  '# Functions that are synchronous and heavy, whatever they call.',
  '# blocking:',
  '#   - callee: src/retrieve.ts#buildRuntimeGraph',
  '#     why: walks the whole store, 8-13 s on production data',
  '',
  '# One row for each call that is wrapped, measured as fast enough, or tolerated for a time. fence sync writes them.',
  '# sites:',
  '#   - file: src/state.ts',
  '#     in: StateWriter.tick',
  '#     call: node:fs#writeFileSync',
  '#     class: safe-fast # or wrapped, or violation with until: and a date',
  '#     why: one 200-byte line to local disk',
  '#     evidence: { worst-ms: 1.8, samples: 400, date: 2026-11-20, how: fence measure -- npm test }',
  '',
];

function items(values: readonly string[], indent: number): readonly string[] {
  return values.map((value) => `${' '.repeat(indent)}- ${scalar(value)}`);
}

/** The text as one YAML scalar on one line, in quotes where it needs them. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}
