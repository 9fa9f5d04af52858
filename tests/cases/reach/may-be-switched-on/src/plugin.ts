import { rmSync } from 'node:fs';

/** An entry is called by everybody. */
export async function handle(force: boolean): Promise<void> {
  if (force) rmSync('handled'); // expect: violation node:fs#rmSync in handle
}
