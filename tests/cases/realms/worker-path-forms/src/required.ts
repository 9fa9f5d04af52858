// expect worker
import { readFileSync } from 'node:fs';
readFileSync('f'); // expect: wrapped node:fs#readFileSync by src/required.ts
