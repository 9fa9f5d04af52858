import { re\u0061dFileSync, readFileSync as \u{72}ead, statSync as ünï } from 'node:fs';
import { "odd name" as odd } from './odd.ts';

setInterval(() => {
  readFileSync('a'); // expect: violation node:fs#readFileSync
  read('a'); // expect: violation node:fs#readFileSync
  ünï('a'); // expect: violation node:fs#statSync
  odd(); // expect: violation src/odd.ts#quietName
}, 1000);
