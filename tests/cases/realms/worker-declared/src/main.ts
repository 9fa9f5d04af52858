import { Worker } from 'node:worker_threads';

setInterval(() => {
  new Worker(String(process.env.WORKER)); // expect: gap unresolved-worker
}, 1000);
