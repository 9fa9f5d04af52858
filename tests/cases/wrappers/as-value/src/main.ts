import { execSync, exec } from 'node:child_process';
import { load, name } from './load.ts';
import { toThread } from './threads.ts';

const held = load;

setInterval(async () => {
  await toThread(load, 'a'); // expect: wrapped src/load.ts#load in setInterval by src/threads.ts#toThread
  await toThread(execSync, 'b'); // expect: wrapped node:child_process#execSync by src/threads.ts#toThread
  await toThread(held, 'c'); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  await toThread(load.bind(null, 'd')); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  await toThread(name, 'e');
  await toThread(exec, 'f');
}, 1000);
