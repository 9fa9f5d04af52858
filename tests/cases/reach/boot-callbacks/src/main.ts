import { readFileSync } from 'node:fs';
import { shared, step } from './step.ts';

async function main(): Promise<void> {
  await step(() => readFileSync('a')); // expect: startup node:fs#readFileSync in main.step
  await step(async () => {
    readFileSync('b'); // expect: startup node:fs#readFileSync in main.step
  });
  // Startup and turns share a helper: which caller's callback runs when is not told apart.
  await shared(() => readFileSync('c')); // expect wrong: violation node:fs#readFileSync in main.shared; todo: startup node:fs#readFileSync
  setInterval(async () => {
    await shared(() => readFileSync('d')); // expect: violation node:fs#readFileSync in main.setInterval.shared
  }, 1000);
}

main().catch(() => undefined);
