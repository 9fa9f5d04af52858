// expect reached
import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('server'); // expect: violation node:fs#readFileSync in setInterval
}, 1000);
