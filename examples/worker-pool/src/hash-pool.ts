import { Worker } from 'node:worker_threads';
import type { HashReply, HashRequest } from './hash-worker.js';

const WORKER = new URL('./hash-worker.js', import.meta.url);

/** A few threads that hash passwords; each takes the next request when its turn comes. */
export class HashPool {
  readonly #workers: readonly Worker[];
  readonly #waiting = new Map<number, (hash: string) => void>();
  #requests = 0;

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => this.#start());
  }

  hash(name: string, password: string): Promise<string> {
    const request: HashRequest = { id: this.#requests, name, password };
    this.#requests += 1;
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#workers[request.id % this.#workers.length]?.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    worker.on('message', ({ id, hash }: HashReply) => {
      this.#waiting.get(id)?.(hash);
      this.#waiting.delete(id);
    });
    return worker;
  }
}
