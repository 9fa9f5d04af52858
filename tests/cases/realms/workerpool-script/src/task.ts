// expect worker
import { readFileSync } from 'node:fs';
import workerpool from 'workerpool';

function load(path: string): Buffer {
  return readFileSync(path); // expect: wrapped node:fs#readFileSync in load by src/task.ts
}
workerpool.worker({ load });
