import { Worker } from 'node:worker_threads';
import { inMain } from './work.ts';

new Worker(new URL('./worker.ts', import.meta.url));
setInterval(async () => {
  await inMain();
}, 1000);
