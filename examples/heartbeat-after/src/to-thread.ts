import { Worker } from 'node:worker_threads';

const WORKER = new URL('./heavy-worker.js', import.meta.url);

/**
 * Calls a heavy function in a thread of its own and leaves the event loop free meanwhile. Functions cannot be sent to
 * a thread, so its name is sent, and `heavy-worker` lists the functions that may be called so.
 */
export function toThread<Args extends readonly unknown[], Result>(
  heavy: (...args: Args) => Result,
  ...args: Args
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { name: heavy.name, args } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${heavy.name}: the thread ended with code ${code}`)));
  });
}
