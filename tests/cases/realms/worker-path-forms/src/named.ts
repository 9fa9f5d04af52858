// expect worker
import { readFileSync } from 'node:fs';
readFileSync('e'); // expect: wrapped node:fs#readFileSync by src/named.ts
