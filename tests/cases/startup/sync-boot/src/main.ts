import { readFileSync } from 'node:fs';

/** A boot function that is not async cannot await what it starts, as the top of a module cannot in CommonJS. */
function main(): void {
  start().catch(() => undefined);
  prepare();
}
async function start(): Promise<void> {
  readFileSync('config'); // expect: startup node:fs#readFileSync in start
  for (;;) {
    await beat();
  }
}
async function beat(): Promise<void> {
  readFileSync('beat'); // expect: violation node:fs#readFileSync in beat
}
/** Not the boot function, only called by it. */
function prepare(): void {
  warm().catch(() => undefined);
}
async function warm(): Promise<void> {
  readFileSync('warm'); // expect: violation node:fs#readFileSync in warm
}

main();
