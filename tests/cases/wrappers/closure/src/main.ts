import { readFileSync } from 'node:fs';
import { load, loader } from './load.ts';
import { toThread } from './threads.ts';

const job = loader();

setInterval(async () => {
  await toThread(() => load('a')); // expect: wrapped src/load.ts#load by src/threads.ts#toThread via load > readFileSync
  await toThread(function named() {
    readFileSync('b'); // expect: wrapped node:fs#readFileSync by src/threads.ts#toThread
    return load('c'); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  });
  await toThread(async () => {
    await undefined;
    load('d'); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  });
  await toThread(() => 'quiet');
  await toThread(() => ['f'].map((path) => load(path))); // expect: wrapped src/load.ts#load in setInterval by src/threads.ts#toThread
  await toThread(() => job()); // expect: wrapped src/load.ts#loader.anonymous in setInterval by src/threads.ts#toThread
  load('e'); // expect: violation src/load.ts#load
}, 1000);
