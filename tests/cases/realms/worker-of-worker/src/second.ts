// expect worker
import { readFileSync } from 'node:fs';

readFileSync('second'); // expect: wrapped node:fs#readFileSync by src/second.ts
