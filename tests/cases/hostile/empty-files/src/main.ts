import { readFileSync } from 'node:fs';
import './empty.ts';
import './comment.ts';
export * from './only-types.ts';

setInterval(() => {
  readFileSync('main'); // expect: violation node:fs#readFileSync
}, 1000);
