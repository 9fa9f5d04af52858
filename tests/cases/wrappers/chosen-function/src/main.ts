import { load, parse } from './load.ts';
import { toThread } from './threads.ts';

const tasks = { load, parse };

setInterval(async () => {
  const chosen = process.env.LOAD ? load : parse;
  await toThread(chosen); // expect: wrapped src/load.ts#load
  await toThread(tasks.load); // expect: wrapped src/load.ts#load
  await toThread(tasks.parse);
  const job = (): unknown => load();
  await toThread(job); // expect: wrapped src/main.ts#setInterval.job
  await toThread(() => job()); // expect: wrapped src/main.ts#setInterval.job
}, 1000);
