import * as fs from 'node:fs';
import { readers } from './readers.ts';

setInterval(() => {
  fs['readFileSync']('a'); // expect: violation node:fs#readFileSync
  fs['promises']['readFile']('b');
  readers['slow']('c'); // expect: violation src/readers.ts#readers.slow
  readers['fast']('d');
}, 1000);
