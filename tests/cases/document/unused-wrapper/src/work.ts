// expect reached
import { readFileSync } from 'node:fs';

export function build(name: string): number {
  return readFileSync(name).length;
}
