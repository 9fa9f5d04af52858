import { readFileSync } from 'node:fs';

/** Started at the top of a module that is no entry: it goes on in turns of its own. */
async function poll(): Promise<void> {
  readFileSync('poll'); // expect: violation node:fs#readFileSync in poll
}
async function load(): Promise<Buffer> {
  return readFileSync('load'); // expect: startup node:fs#readFileSync in load
}
function plain(): Buffer {
  return readFileSync('plain');
}

void poll();
plain(); // expect: startup src/poller.ts#plain in <module>
export const loaded = await load();
