// expect worker
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { shared } from './shared.ts';

const config = readFileSync('config'); // expect: wrapped node:fs#readFileSync in <module> by src/worker.ts
parentPort?.on('message', () => {
  shared(); // expect: wrapped src/shared.ts#shared by src/worker.ts via shared > readFileSync
  parentPort?.postMessage(config);
});
