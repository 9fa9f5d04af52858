// expect worker
import { readFileSync } from 'node:fs';
readFileSync('c'); // expect: wrapped node:fs#readFileSync by src/nested/resolved.ts
