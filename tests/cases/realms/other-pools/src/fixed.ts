// expect worker
import { readFileSync } from 'node:fs';
import { ThreadWorker } from 'poolifier';

export default new ThreadWorker(() => readFileSync('fixed')); // expect: wrapped node:fs#readFileSync by src/fixed.ts
