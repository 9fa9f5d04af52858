// expect worker
import { readFileSync } from 'node:fs';
import { runAsWorker } from 'synckit';

runAsWorker(async (name: string) => readFileSync(name, 'utf8')); // expect: wrapped node:fs#readFileSync
