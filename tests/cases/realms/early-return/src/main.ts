import { Worker } from 'node:worker_threads';
import { start } from './job.ts';

start();
new Worker(new URL('./job.ts', import.meta.url));
