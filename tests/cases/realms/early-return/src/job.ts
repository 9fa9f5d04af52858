// expect reached; worker
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort } from 'node:worker_threads';

export function start(): void {
  setInterval(() => {
    if (!isMainThread) readFileSync('worker only'); // expect: wrapped node:fs#readFileSync by src/job.ts
    work(); // expect: violation src/job.ts#work
  }, 1000);
}
function work(): void {
  readFileSync('work');
}
function onlyWorker(): void {
  if (isMainThread) return;
  readFileSync('only');
}
if (parentPort) onlyWorker(); // expect: wrapped src/job.ts#onlyWorker in <module> by src/job.ts
