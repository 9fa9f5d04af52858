// expect reached
import { readFileSync } from 'node:fs';

export function toString(): unknown {
  return readFileSync('toString');
}
export function valueOf(): void {}
export function hasOwnProperty(): void {}
