import { load } from './load.ts';
import { toThread } from './threads.ts';

async function tick(): Promise<void> {
  load(); // expect: unwrapped src/load.ts#load
}
async function tock(): Promise<void> {
  await toThread(load); // expect: wrapped src/load.ts#load
}
async function tack(): Promise<void> {}

setInterval(async () => {
  await tick();
  await tock();
  await tack();
}, 1000);
