// expect worker
import { readFileSync } from 'node:fs';
readFileSync('dynamic'); // expect: wrapped node:fs#readFileSync by src/dynamic.ts
