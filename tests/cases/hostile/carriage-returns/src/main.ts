import { readFileSync } from 'node:fs';

setInterval(() => {
  // expect: safe-fast node:fs#readFileSync
  readFileSync(
    'state',
    'utf8',
  );
  // expect: safe-fast node:fs#readFileSync
  readFileSync(`a
b`);
}, 1000);
