import { readFileSync } from 'node:fs';

export function keep(): void {
  readFileSync('disk');
}
