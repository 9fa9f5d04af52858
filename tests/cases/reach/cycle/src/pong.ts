// expect reached
// expect none
import { readFileSync } from 'node:fs';
import { name, ping } from './ping.ts';

export function pong(count: number): void {
  if (count > 0) ping(count - 1);
  readFileSync(name);
}
