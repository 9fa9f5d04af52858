import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('a'); // expect: safe-fast node:fs#readFileSync
}, 1000);
