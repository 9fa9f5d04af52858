import { readFileSync } from 'node:fs';

async function handle(): Promise<number> {
  readFileSync('before'); // expect: violation node:fs#readFileSync in handle
  await undefined;
  readFileSync('after'); // expect: violation node:fs#readFileSync in handle
  return (await inner()) + plain(); // expect: violation src/main.ts#plain in handle via plain > readFileSync
}
/** Answers for itself: to call it is no site. */
async function inner(): Promise<number> {
  return readFileSync('inner').length; // expect: violation node:fs#readFileSync in inner
}
function plain(): number {
  return readFileSync('plain').length;
}
async function never(): Promise<void> {
  readFileSync('never'); // expect: unreached node:fs#readFileSync in never
}
/** Returns a promise and is no async function: it blocks its caller. */
function promising(): Promise<Buffer> {
  return Promise.resolve(readFileSync('promising'));
}

setInterval(() => {
  void handle();
  void promising(); // expect: violation src/main.ts#promising in setInterval
}, 1000);
