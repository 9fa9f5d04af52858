// expect reached
import { readFileSync } from 'node:fs';

setInterval(() => readFileSync('two'), 1000); // expect: violation node:fs#readFileSync in setInterval
