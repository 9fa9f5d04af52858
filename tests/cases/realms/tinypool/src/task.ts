// expect worker
import { readFileSync } from 'node:fs';

export default (): Buffer => readFileSync('task'); // expect: wrapped node:fs#readFileSync by src/task.ts
function unused(): Buffer {
  return readFileSync('unused'); // expect: unreached node:fs#readFileSync in unused
}
