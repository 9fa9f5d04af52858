import { readFileSync, statSync } from 'node:fs';

export async function tick(): Promise<void> {
  readFileSync('a'); // expect: safe-fast node:fs#readFileSync in tick
  statSync('a'); // expect: violation node:fs#statSync in tick
}
