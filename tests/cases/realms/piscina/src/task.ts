// expect worker
import { load } from './load.ts';

export default function task(): Buffer {
  return load(); // expect: wrapped src/load.ts#load by src/task.ts
}
