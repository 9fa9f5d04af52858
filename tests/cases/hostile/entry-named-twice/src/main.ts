import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('main'); // expect: violation node:fs#readFileSync
}, 1000);
