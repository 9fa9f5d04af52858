import { rmSync } from 'node:fs';

async function stop(force: boolean): Promise<void> {
  if (force) rmSync('chosen'); // expect: violation node:fs#rmSync in stop
}

/** Called under another name as well. */
export const chosen = { stop, halt: () => void chosen.stop(true) };
setTimeout(chosen.halt, 10);
