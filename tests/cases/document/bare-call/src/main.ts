import { readFileSync, statSync } from 'node:fs';

setInterval(() => {
  readFileSync('a'); // expect: violation node:fs#readFileSync in setInterval
  statSync('a'); // expect: safe-fast node:fs#statSync in setInterval
}, 1000);
