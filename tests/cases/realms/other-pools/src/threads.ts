// expect worker
import { readFileSync } from 'node:fs';
import { expose } from 'threads/worker';

expose({
  load(): Buffer {
    return readFileSync('threads'); // expect: wrapped node:fs#readFileSync by src/threads.ts
  },
});
