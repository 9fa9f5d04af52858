import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import { promises } from 'fs';
import * as own from './own.ts';

setInterval(async () => {
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  await fs.promises.readFile('b');
  await fsp.readFile('c');
  await promises.readFile('d');
  own.readFileSync('e');
  own.load('f'); // expect: violation src/own.ts#load via load > readFileSync
}, 1000);
