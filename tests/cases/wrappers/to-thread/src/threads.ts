// expect none
import { Worker } from 'node:worker_threads';

const worker = new Worker(new URL('./worker.ts', import.meta.url));

export async function toThread<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<R> {
  worker.postMessage({ name: fn.name, args });
  return new Promise((resolve) => worker.once('message', resolve));
}
