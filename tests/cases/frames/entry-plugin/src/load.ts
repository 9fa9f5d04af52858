// expect reached
import { readFileSync } from 'node:fs';

export function load(path: string): void {
  readFileSync(path);
}
/** The host sees the entry alone. */
export function reload(): void {
  readFileSync('reload'); // expect: unreached node:fs#readFileSync in reload
}
