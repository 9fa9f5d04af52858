import { fork } from 'node:child_process';
import { isMainThread, Worker } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import workerpool from 'workerpool';

type Task<Args extends unknown[] = never[], Result = unknown> = (...args: Args) => Result;

// certain byName 0: its name goes to new Worker()
export function byName<Args extends unknown[], Result>(task: Task<Args, Result>, ...args: Args): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./tasks.js', import.meta.url), { workerData: { name: task.name, args } });
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new Error(`${task.name}: ${error.message}`)));
  });
}

// certain byText 0: its text goes to new Worker()
export const byText = (task: Task, ...args: unknown[]): Worker =>
  new Worker(`require('node:worker_threads').parentPort.postMessage((${task})(...${JSON.stringify(args)}))`, {
    eval: true,
  });

// certain byVariable 1: its text goes to new Worker()
export async function byVariable<Run extends (...args: never[]) => unknown>(args: unknown[], run: Run): Promise<void> {
  if (typeof run !== 'function') throw new TypeError('not a function');
  const source = run.toString().replace(/^async /, '');
  const options = { eval: true, workerData: { source, args } };
  new Worker('…', options);
}

// certain bySum 0: its text goes to new Worker()
export function bySum(task: Task | undefined): void {
  if (task !== undefined) new Worker('postMessage((' + task + ')())', { eval: true });
}

function textOf(task: Task): string {
  return `(${String(task)})()`;
}

// certain byHelper 0: its text goes to new Worker()
export function byHelper(task: Task): Worker {
  return new Worker(textOf(task), { eval: true });
}

export class Threads {
  readonly #workers: readonly Worker[] = [];

  #post(message: object): void {
    this.#workers[0]?.postMessage(message);
  }

  // certain Threads.run 0: its name goes to Worker.postMessage()
  run(task: Task, args: unknown[]): void {
    this.#post({ name: task.name, args });
  }

  // certain Threads.later 0: its name goes to Worker.postMessage()
  later(task: Task): () => void {
    const { name } = { name: task.name };
    const again = task;
    return () => this.#workers.at(0)?.postMessage({ name: again.name, first: name });
  }
}

// certain inChild 0: its name goes to ChildProcess.send()
export function inChild(task: Task): void {
  fork('./child.js').send({ task: task.name });
}

// certain inPiscina 0: its name goes to Piscina.run()
export function inPiscina(task: Task, pool: Piscina): Promise<unknown> {
  return pool.run([], { name: task.name });
}

const pool = workerpool.pool();

// certain inPool 0: it goes to Pool.exec()
export function inPool(task: Task, ...args: unknown[]): Promise<unknown> {
  return pool.exec(task, args);
}

// certain split 0: its name goes to new Worker()
export function split(task: (size: number) => number, size: number): number | Worker {
  if (isMainThread) return new Worker(import.meta.filename, { workerData: { name: task.name, size } });
  return task(size);
}

// certain ofParts 0: its name goes to new Worker()
export function ofParts({ task, size }: { task: Task; size: number }): Worker {
  return new Worker('./tasks.js', { workerData: { name: task.name, size } });
}

// certain ofMember 0: its name goes to new Worker()
export function ofMember(job: { task: Task; size: number }): Worker {
  return new Worker('./tasks.js', { workerData: { name: job.task.name, size: job.size } });
}

// certain curried 0: its name goes to new Worker()
export function curried<Args extends unknown[]>(task: Task<Args>): (...args: Args) => Worker {
  return (...args) => new Worker('./tasks.js', { workerData: { name: task.name, args } });
}
