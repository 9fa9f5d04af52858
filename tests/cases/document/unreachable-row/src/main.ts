import { readFileSync, statSync } from 'node:fs';
import type { Kept } from './unloaded.ts';

readFileSync('boot'); // expect: startup node:fs#readFileSync in <module>
async function never(): Promise<void> {
  readFileSync('never'); // expect: unreached node:fs#readFileSync in never
}
setInterval(() => {
  statSync('turn'); // expect: safe-fast node:fs#statSync in setInterval
  const kept: Kept | undefined = undefined;
  console.log(kept);
}, 1000);
