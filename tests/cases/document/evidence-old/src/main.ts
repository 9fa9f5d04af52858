import { readFileSync, statSync, writeFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('a'); // expect: known node:fs#readFileSync
  statSync('a'); // expect: safe-fast node:fs#statSync
  writeFileSync('a', ''); // expect: safe-fast node:fs#writeFileSync
}, 1000);
