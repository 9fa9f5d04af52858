// expect worker
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => readFileSync('db')); // expect: wrapped node:fs#readFileSync by src/db/worker.ts
