// expect reached
import { readFileSync } from 'node:fs';

export function load(): Buffer {
  return readFileSync('store');
}
