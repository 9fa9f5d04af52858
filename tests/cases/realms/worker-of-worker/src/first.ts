// expect worker
import { Worker } from 'node:worker_threads';
import { readFileSync } from 'node:fs';

new Worker(new URL('./second.ts', import.meta.url));
readFileSync('first'); // expect: wrapped node:fs#readFileSync by src/first.ts
