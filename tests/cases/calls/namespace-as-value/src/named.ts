import { readFileSync } from 'node:fs';

export function used(): string {
  return 'used';
}

export function unused(): string {
  return readFileSync('unused', 'utf8'); // expect: unreached node:fs#readFileSync in unused
}
