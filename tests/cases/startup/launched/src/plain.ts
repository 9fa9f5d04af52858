// expect reached
import { readFileSync } from 'node:fs';

/** Nobody launches it: what it starts by the way is not the boot. */
async function warm(): Promise<void> {
  readFileSync('warm'); // expect: violation node:fs#readFileSync in warm
}
warm().catch(() => undefined);
