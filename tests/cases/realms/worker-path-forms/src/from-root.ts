// expect worker
import { readFileSync } from 'node:fs';
readFileSync('a'); // expect: wrapped node:fs#readFileSync by src/from-root.ts
