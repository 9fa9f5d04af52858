import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('b'); // expect: known node:fs#readFileSync
  readFileSync('a'); // expect: safe-fast node:fs#readFileSync
  readFileSync('c'); // expect: violation node:fs#readFileSync
}, 1000);
process.on('SIGHUP', () => {
  // A row covers one of two calls written alike.
  readFileSync('x'); // expect: safe-fast node:fs#readFileSync
  readFileSync('x'); // expect: violation node:fs#readFileSync
});
