import { readFileSync } from 'node:fs';

async function main(): Promise<void> {
  await awaited();
  const held = awaitedLater();
  void forgotten();
  forgotten().catch(() => undefined);
  await Promise.all([inAll()]);
  await held;
}
async function awaited(): Promise<void> {
  readFileSync('awaited'); // expect: startup node:fs#readFileSync in awaited
}
async function awaitedLater(): Promise<void> {
  readFileSync('later'); // expect: startup node:fs#readFileSync in awaitedLater
}
async function inAll(): Promise<void> {
  readFileSync('all'); // expect: startup node:fs#readFileSync in inAll
}
async function forgotten(): Promise<void> {
  readFileSync('forgotten'); // expect: violation node:fs#readFileSync in forgotten
}

await main();
