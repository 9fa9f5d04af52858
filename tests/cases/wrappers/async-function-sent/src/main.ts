import { job, jobToo } from './job.ts';
import { toThread } from './threads.ts';

setInterval(async () => {
  await toThread(job);
  await toThread(jobToo);
  await jobToo();
}, 1000);
