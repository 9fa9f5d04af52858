import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

function both(): void {
  readFileSync('both');
}
function heavy(): void {
  writeFileSync('heavy', '');
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  worker.on('message', () => {
    both(); // expect: violation src/main.ts#both
  });
} else {
  parentPort?.on('message', () => {
    heavy(); // expect: wrapped src/main.ts#heavy by src/main.ts
    both(); // expect: wrapped src/main.ts#both by src/main.ts
  });
}
