import { readFileSync } from 'node:fs';
import { load, name } from './load.ts';
import { toThread } from './threads.ts';

setInterval(async () => {
  await toThread(load('a')); // expect: violation src/load.ts#load by src/threads.ts#toThread
  await toThread(load, readFileSync('b')); // expect: wrapped src/load.ts#load; violation node:fs#readFileSync
  await toThread(() => load('c'), String(load('d'))); // expect: wrapped src/load.ts#load; violation src/load.ts#load
  await toThread(name('e'));
  await toThread(load).then(() => readFileSync('f')); // expect: wrapped src/load.ts#load; violation node:fs#readFileSync in setInterval.then
}, 1000);
