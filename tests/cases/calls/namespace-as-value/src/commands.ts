import { readFileSync } from 'node:fs';

export function echo(): string {
  return readFileSync('echo', 'utf8');
}

/** It is exported by another name alone. */
function hidden(): string {
  return readFileSync('hidden', 'utf8'); // expect: unreached node:fs#readFileSync in hidden
}
void hidden.name;
