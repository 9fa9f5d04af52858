import { load } from './load.ts';
import { retry, withThread } from './threads.ts';

setInterval(async () => {
  await withThread(load);
  await retry(() => load()); // expect: violation src/load.ts#load in setInterval
}, 1000);
