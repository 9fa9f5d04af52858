import { readFileSync } from 'node:fs';
import './shared.ts';

export async function notCalled(): Promise<void> {
  readFileSync('a'); // expect: violation node:fs#readFileSync in notCalled
}
export function notAsync(): void {
  readFileSync('b'); // expect: unreached node:fs#readFileSync in notAsync
}
