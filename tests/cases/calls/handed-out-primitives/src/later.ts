import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const names = { run: execSync, read: readFileSync };
const registered: unknown[] = [];

/** Stored and not called. */
export function register(command: (text: string) => unknown): void {
  registered.push(command);
}
/** Called by whoever settles it, and once more here. */
export async function again(read: (path: string) => unknown, path: string): Promise<void> {
  setTimeout(read, 10, path); // expect todo: violation node:fs#readFileSync in again
  await undefined;
  read(path); // expect: violation node:fs#readFileSync in again
}
