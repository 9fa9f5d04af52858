import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('main'); // expect: violation node:fs#readFileSync
  readFileSync;
}, 1000);
