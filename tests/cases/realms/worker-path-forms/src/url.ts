// expect worker
import { readFileSync } from 'node:fs';
readFileSync('d'); // expect: wrapped node:fs#readFileSync by src/url.ts
