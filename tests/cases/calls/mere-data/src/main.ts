import { readFileSync } from 'node:fs';

/** Nothing but data, although it contains itself: nobody is called through it. */
interface Entry {
  readonly id: Id;
  readonly parts: readonly Entry[];
  readonly labels: Map<string, string>;
}
type Id = string | number;

/** Data, but for one member that may be anything. */
interface Loose {
  readonly id: Id;
  readonly extra: unknown;
}

/** Data by its own members, and a function by its base's. */
interface Job extends Runnable {
  readonly id: Id;
}
interface Runnable {
  run(): string;
}

function read(): string {
  return readFileSync('/etc/hosts', 'utf8');
}

function show(entry: Entry): string {
  return `${entry.id} ${entry.parts.map((part) => show(part)).join()}`;
}

function start(job: Job): string {
  return job.run();
}

function open(loose: Loose): unknown {
  const { extra } = loose;
  return typeof extra === 'function' ? extra() : extra;
}

let later = null as (() => string) | null;
const label = 'label';

export async function tick(entry: Entry): Promise<void> {
  show(entry);
  later = read;
  show({ id: label, parts: [], labels: new Map() });
}

export async function work(): Promise<void> {
  start({ id: 1, run: read }); // expect: violation src/main.ts#start via start > read > readFileSync
  open({ id: 1, extra: read }); // expect: violation src/main.ts#open via open > read > readFileSync
  later?.(); // expect: violation src/main.ts#read via read > readFileSync
}

setInterval(() => tick({ id: 1, parts: [], labels: new Map() }), 1000);
setInterval(() => work(), 1000);
