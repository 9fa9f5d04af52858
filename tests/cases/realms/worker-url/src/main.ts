import { Worker } from 'node:worker_threads';
import { shared } from './shared.ts';

const worker = new Worker(new URL('./worker.js', import.meta.url));
worker.on('message', () => {
  shared(); // expect: violation src/shared.ts#shared in worker.on('message')
});
