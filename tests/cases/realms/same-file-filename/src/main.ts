import { readFileSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';

function inWorker(): void {
  readFileSync('worker');
}
function inMain(): void {
  new Worker(__filename);
  setInterval(() => {
    readFileSync('main'); // expect: violation node:fs#readFileSync in inMain.setInterval
  }, 1000);
}

export const role = isMainThread ? inMain() : inWorker(); // expect: wrapped src/main.ts#inWorker in <module> by src/main.ts
