// expect reached
import { readFileSync } from 'node:fs';

export function constructor(): unknown {
  return readFileSync('constructor');
}
