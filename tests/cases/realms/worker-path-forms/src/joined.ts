// expect worker
import { readFileSync } from 'node:fs';
readFileSync('b'); // expect: wrapped node:fs#readFileSync by src/joined.ts
