import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { readFileSync } from 'node:fs';

const storage = new AsyncLocalStorage<string>();

async function handle(): Promise<void> {
  storage.run('a', () => {
    readFileSync('run'); // expect: violation node:fs#readFileSync in handle
  });
  await storage.run('b', async () => {
    readFileSync('async'); // expect: violation node:fs#readFileSync in handle.storage.run('b')
  });
  storage.run('c', () => undefined);
}

storage.run('boot', () => {
  readFileSync('boot'); // expect: startup node:fs#readFileSync in <module>
});
setInterval(() => void handle(), 1000);

/** A `bind` of the class itself gives back what it is handed, and that of a function the function. */
const kept = AsyncResource.bind(() => readFileSync('kept'));
const snapped = AsyncLocalStorage.bind(() => readFileSync('snapped'));
const inScope = new AsyncResource('job').bind(() => readFileSync('in scope'));
const never = AsyncResource.bind(() => readFileSync('never')); // expect: unreached node:fs#readFileSync
const early = AsyncLocalStorage.bind(() => readFileSync('early'));
const read = readFileSync.bind(null, 'bound');
const restore = AsyncLocalStorage.snapshot();
early(); // expect: startup src/main.ts#AsyncLocalStorage.bind in <module>
setInterval(() => {
  kept(); // expect: violation src/main.ts#AsyncResource.bind
  snapped(); // expect: violation src/main.ts#AsyncLocalStorage.bind
  inScope(); // expect: violation src/main.ts#bind
  read(); // expect: violation node:fs#readFileSync
  restore(() => {
    readFileSync('restored'); // expect: violation node:fs#readFileSync
  });
}, 1000);
void never;
