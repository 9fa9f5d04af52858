import { Worker } from 'node:worker_threads';

setInterval(() => {
  new Worker(String(process.env.WORKER)); // expect: gap unresolved-worker
  new Worker(new URL('./here.ts', import.meta.url));
}, 1000);
