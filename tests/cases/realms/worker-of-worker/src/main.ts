import { Worker } from 'node:worker_threads';

new Worker(new URL('./first.ts', import.meta.url));
