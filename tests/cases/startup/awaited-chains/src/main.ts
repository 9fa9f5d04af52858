import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What a boot function awaits is the boot, to the end of the chain. */
async function main(): Promise<void> {
  await Promise.all([readFile('a'), readFile('b')]).then(() => publish()); // expect: startup src/main.ts#publish in main.then
  await readFile('c')
    .then((text) => readFileSync(String(text))) // expect: startup node:fs#readFileSync in main.then
    .catch(() => readFileSync('failed')); // expect: startup node:fs#readFileSync in main.catch
  const later = readFile('d').then(() => readFileSync('held')); // expect: startup node:fs#readFileSync in main.then
  await later;
  return readFile('e').then(shared);
}

function publish(): void {
  readFileSync('publish');
}

/** Awaited by the boot and by a turn. */
function shared(): void {
  readFileSync('shared'); // expect: violation node:fs#readFileSync in shared
}

async function refresh(): Promise<void> {
  await watch();
  await readFile('f').then(shared);
  await readFile('g').then(() => readFileSync('turn')); // expect: violation node:fs#readFileSync in refresh.then
}

/** Nobody waits for these. */
async function watch(): Promise<void> {
  readFile('h').then(() => readFileSync('left alone')); // expect: violation node:fs#readFileSync in watch.then
  void readFile('i').then(() => readFileSync('void')); // expect: violation node:fs#readFileSync in watch.then
  notAwaited();
}
function notAwaited(): Promise<Buffer> {
  return readFile('j').then(() => readFileSync('returned')); // expect: violation node:fs#readFileSync in notAwaited.then
}

/** Started by the boot, which does not wait for it. */
async function warm(): Promise<void> {
  await readFile('k').then(() => readFileSync('warm')); // expect: violation node:fs#readFileSync in warm.then
}

setInterval(refresh, 1000);
main()
  .then(() => undefined)
  .catch(() => undefined);

export async function boot(): Promise<void> {
  void warm();
  await main();
}
boot().catch(() => undefined);
