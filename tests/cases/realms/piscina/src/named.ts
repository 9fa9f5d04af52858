// expect worker
import { load } from './load.ts';

export function work(): Buffer {
  return load(); // expect: wrapped src/load.ts#load by src/named.ts
}
