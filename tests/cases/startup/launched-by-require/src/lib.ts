import { readFileSync } from 'node:fs';

/** Had by `require` at the top of a module: nobody launches it. */
async function poll(): Promise<void> {
  readFileSync('poll'); // expect: violation node:fs#readFileSync in poll
}
poll().catch(() => undefined);

export function start(): void {}
