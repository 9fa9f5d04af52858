// expect worker
import { readFileSync } from 'node:fs';
readFileSync('static'); // expect: wrapped node:fs#readFileSync by src/static.ts
