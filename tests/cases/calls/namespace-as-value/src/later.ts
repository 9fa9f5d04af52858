import { readFileSync } from 'node:fs';

export function late(): string {
  return readFileSync('late', 'utf8'); // expect: unreached node:fs#readFileSync in late
}
