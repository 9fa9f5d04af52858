import { load } from './load.ts';

async function wrapped(): Promise<Buffer> {
  return load('wrapped'); // expect: violation src/load.ts#load in wrapped
}
function inPromise(): Promise<Buffer> {
  return new Promise((resolve) => resolve(load('promise')));
}

setInterval(async () => {
  setImmediate(() => load('immediate')); // expect: violation src/load.ts#load in setInterval.setImmediate
  setTimeout(() => load('timeout'), 10); // expect: violation src/load.ts#load in setInterval.setTimeout
  queueMicrotask(() => void load('microtask')); // expect: violation src/load.ts#load in setInterval.queueMicrotask
  process.nextTick(() => load('tick')); // expect: violation src/load.ts#load in setInterval.process.nextTick
  Promise.resolve().then(() => load('then')); // expect: violation src/load.ts#load in setInterval.then
  await Promise.all(['a'].map(async (path) => load(path))); // expect: violation src/load.ts#load in setInterval.map
  await wrapped();
  await inPromise(); // expect: violation src/main.ts#inPromise via inPromise > load > readFileSync
}, 1000);
