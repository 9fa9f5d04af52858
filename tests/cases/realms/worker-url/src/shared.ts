// expect reached; worker
// expect none
import { readFileSync } from 'node:fs';

export function shared(): void {
  readFileSync('shared');
}
