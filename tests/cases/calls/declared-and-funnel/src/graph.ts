// expect none
import { appendFileSync, readFileSync } from 'node:fs';

/** A unit: what happens inside is not reported again. */
export function build(): void {
  readFileSync('store');
}
export function refresh(): void {
  build();
}
export function note(line: string): void {
  appendFileSync('log', line);
}
