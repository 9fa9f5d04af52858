import { stringify } from 'yaml';
import type { CalleeId } from '../model/ids.ts';
import { DEFAULT_THRESHOLD_MS } from './defaults.ts';

export interface InitialAudit {
  readonly daemons: readonly { readonly name: string; readonly entry: readonly string[] }[];
  readonly startup: readonly string[];
  /** Path of the tsconfig relative to the document. */
  readonly project: string | undefined;
  /** Remarks for the reader, one line each: how the entries were found, what to look at. */
  readonly comments: readonly string[];
  readonly wrappers: readonly ProposedWrapper[];
  readonly blocking: readonly ProposedBlocking[];
}

/** A function of the project that seems to run an argument off the main thread. */
export interface ProposedWrapper {
  readonly callee: CalleeId;
  readonly offThread: readonly number[];
  /** How it was recognised: `its name goes to new Worker()`. */
  readonly because: string;
  /** What speaks against it; empty for one that is certain. */
  readonly doubts: string;
  /** A guess is written as a comment: a wrapper that is none would hide calls. */
  readonly standing: 'certain' | 'guess';
}

/** A function of the project that seems to be heavy. */
export interface ProposedBlocking {
  readonly callee: CalleeId;
  readonly why: string;
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
    ...wrapperLines(initial.wrappers),
    '',
    ...blockingLines(initial.blocking),
    '',
    ...EXPLAINED,
  ].join('\n');
}

function wrapperLines(wrappers: readonly ProposedWrapper[]): readonly string[] {
  const about = '# Functions of the project that run an argument off the main thread, as in toThread(build, store).';
  if (wrappers.length === 0) {
    const example = ['  - callee: src/concurrency.ts#toThread', '    off-thread: [0] # positions of the arguments'];
    return [about, ...commented(['wrappers:', ...example])];
  }
  const rows = wrappers.flatMap(wrapperRow);
  return [about, wrappers.some(isCertain) ? 'wrappers:' : '# wrappers:', ...rows];
}

const isCertain = ({ standing }: ProposedWrapper): boolean => standing === 'certain';

function wrapperRow(wrapper: ProposedWrapper): readonly string[] {
  const { callee, offThread, because, doubts } = wrapper;
  const row = [`- callee: ${scalar(callee)}`, `  off-thread: [${offThread.join(', ')}]`];
  const seen = `of ${offThread.length === 1 ? 'argument' : 'arguments'} ${offThread.join(' and ')}, ${because}`;
  const lines = isCertain(wrapper)
    ? [...wrapped(`${capitalised(seen)}. Nothing in the function runs it in this thread.`), ...row]
    : [...wrapped(`Perhaps: ${seen}. But ${doubts}. Look, and uncomment the row if it fits.`), ...commented(row)];
  return lines.map((line) => `  ${line}`);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function blockingLines(blocking: readonly ProposedBlocking[]): readonly string[] {
  const about = '# Functions that are synchronous and heavy, whatever they call.';
  if (blocking.length === 0) {
    const row = [
      '  - callee: src/retrieve.ts#buildRuntimeGraph',
      '    why: walks the whole store, 8-13 s on production data',
    ];
    return [about, ...commented(['blocking:', ...row])];
  }
  const rows = blocking.flatMap(({ callee, why }) => [`  - callee: ${scalar(callee)}`, `    why: ${scalar(why)}`]);
  const found = '# Nothing in these is known to block, and yet they run in a thread. Take out what is not heavy.';
  return [about, found, 'blocking:', ...rows];
}

const commented = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`);

const COMMENT_WIDTH = 100;

/** A text as lines of a comment. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= COMMENT_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return commented(lines);
}

function startupLines(startup: readonly string[]): readonly string[] {
  const about = '# Functions that run only while the daemon starts; blocking in them is accepted.';
  if (startup.length === 0) return [about, '# startup:', '#   - src/plugins.ts#loadAll'];
  return [about, 'startup:', ...items(startup, 2)];
}

const EXPLAINED: readonly string[] = [
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
