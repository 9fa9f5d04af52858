import { readFileSync } from 'node:fs';

export async function alsoNotCalled(): Promise<void> {
  readFileSync('c'); // expect: violation node:fs#readFileSync in alsoNotCalled
}
