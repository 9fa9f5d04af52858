import { readFileSync as load } from 'fs';
import fs, { readFile, statSync } from 'node:fs';
import { readFileSync } from './own.ts';

setInterval(async () => {
  load('a'); // expect: violation node:fs#readFileSync
  fs.readFileSync('b'); // expect: violation node:fs#readFileSync
  statSync('c'); // expect: violation node:fs#statSync
  readFile('d', () => undefined);
  readFileSync('e');
}, 1000);
