// expect worker
import { readFileSync } from 'node:fs';
import { runAsWorker } from 'synckit';

runAsWorker(async (path: string) => readFileSync(path)); // expect: wrapped node:fs#readFileSync by src/lint.ts
