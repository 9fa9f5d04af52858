import { refresh } from './refresh.ts';
import { toThread } from './threads.ts';

setInterval(async () => {
  await toThread(refresh); // expect: wrapped src/refresh.ts#refresh
  await refresh(); // expect: violation src/refresh.ts#refresh
}, 1000);
