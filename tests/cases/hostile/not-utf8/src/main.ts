import { readFileSync } from 'node:fs';
import './latin.ts';

setInterval(() => {
  readFileSync('main'); // expect: violation node:fs#readFileSync
}, 1000);
