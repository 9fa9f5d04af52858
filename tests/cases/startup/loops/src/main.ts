import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

let running = true;
async function whileFlag(): Promise<void> {
  while (running) {
    readFileSync('flag'); // expect: violation node:fs#readFileSync in whileFlag
    await sleep(1000);
  }
}
async function doForever(): Promise<void> {
  do {
    await sleep(1000);
    readFileSync('do'); // expect: violation node:fs#readFileSync in doForever
  } while (true);
}
async function nested(): Promise<void> {
  for (const name of ['a', 'b']) {
    readFileSync(name); // expect: startup node:fs#readFileSync in nested
    for (;;) {
      await sleep(1000);
      readFileSync(name); // expect: violation node:fs#readFileSync in nested
    }
  }
}
async function bounded(): Promise<void> {
  for (const name of ['a', 'b']) {
    await sleep(1);
    readFileSync(name); // expect: startup node:fs#readFileSync in bounded
  }
  let attempt = 0;
  while (attempt < 3) {
    attempt += 1;
    await sleep(1);
    readFileSync('attempt'); // expect: startup node:fs#readFileSync in bounded
  }
}
/** Never gives the loop back: not in turns, but a boot that does not end. */
function spins(): void {
  while (running) {
    readFileSync('spin');
    running = false;
  }
}

await bounded();
spins(); // expect: startup src/main.ts#spins in <module>
whileFlag();
doForever();
await nested();
