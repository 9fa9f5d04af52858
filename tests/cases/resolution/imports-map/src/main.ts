import { load } from '#store';
import { read } from '#lib/read.js';
import { make } from '#built/make';
import { lost } from '#lost'; // expect: gap unresolved-import
import "#self"; // expect: gap unresolved-import
import data from '#data' with { type: 'json' };
import { readFileSync } from '#fs';

setInterval(() => {
  load(); // expect: violation src/store.node.ts#load
  read(); // expect: violation src/lib/read.ts#read
  make(); // expect: violation src/built/make.ts#make
  lost(data);
  readFileSync('a'); // expect: violation node:fs#readFileSync
}, 1000);
