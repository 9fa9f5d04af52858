// expect none
import { readFileSync } from 'node:fs';
import { a } from './a.ts';

export * from './a.ts';
export function b(times: number): void {
  readFileSync('b');
  a(times);
}
