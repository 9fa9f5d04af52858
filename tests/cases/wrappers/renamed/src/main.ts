import { load } from './load.ts';
import * as tools from './tools.ts';
import { inThread as run } from './tools.ts';
import { toThread } from './own.ts';

const again = run;

setInterval(async () => {
  await run(load); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  await tools.inThread(() => load()); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  await again(load); // expect: wrapped src/load.ts#load by src/threads.ts#toThread
  await toThread(load); // expect: violation src/load.ts#load
}, 1000);
