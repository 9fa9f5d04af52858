import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('before'); // expect: violation node:fs#readFileSync
  // expect: gap syntax-error
  console.log('never closed);
  readFileSync('after'); // expect: violation node:fs#readFileSync
}, 1000);
