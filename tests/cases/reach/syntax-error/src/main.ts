import { readFileSync } from 'node:fs';
import './broken.ts';

setInterval(() => readFileSync('tick'), 1000); // expect: violation node:fs#readFileSync
