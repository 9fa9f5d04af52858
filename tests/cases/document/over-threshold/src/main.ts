import { readFileSync, statSync } from 'node:fs';

setInterval(() => {
  readFileSync('a'); // expect: known node:fs#readFileSync
  statSync('a'); // expect: safe-fast node:fs#statSync
}, 1000);
