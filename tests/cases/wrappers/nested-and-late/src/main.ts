import { readFileSync } from 'node:fs';
import { load } from './load.ts';
import { toThread } from './threads.ts';

setInterval(async () => {
  await toThread(() => {
    setTimeout(() => load('late'), 10); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  });
  await toThread(() => toThread(() => load('inner'))); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  const done = () => readFileSync('done'); // expect: violation node:fs#readFileSync in setInterval.done
  toThread(load, 'a').then(done); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
}, 1000);
