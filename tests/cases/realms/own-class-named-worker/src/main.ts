import { Worker } from './worker.ts';

const worker = new Worker('./job.ts');
setInterval(() => {
  worker.run(); // expect: violation src/worker.ts#Worker.run
}, 1000);
