import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

async function main(): Promise<void> {
  for (;;) {
    try {
      await connect();
      readFileSync('connected'); // expect: startup node:fs#readFileSync in main
      break;
    } catch {
      await sleep(1000);
    }
  }
  while (true) {
    try {
      return await serve();
    } catch {
      readFileSync('again'); // expect: startup node:fs#readFileSync in main
      await sleep(1000);
    }
  }
}
async function connect(): Promise<void> {
  readFileSync('connect'); // expect: startup node:fs#readFileSync in connect
}
/** Breaks only when it is told to stop: it runs as long as the daemon does. */
async function serve(): Promise<void> {
  for (;;) {
    if (process.exitCode) break;
    readFileSync('serve'); // expect: violation node:fs#readFileSync in serve
    await sleep(1000);
  }
}

await main();
