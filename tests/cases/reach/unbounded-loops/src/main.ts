import { readFileSync } from 'node:fs';
import { setTimeout as sleep, setInterval as every } from 'node:timers/promises';

async function main(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await sleep(1);
    readFileSync('bounded'); // expect: startup node:fs#readFileSync in main
  }
  while (true) {
    await sleep(1000);
    readFileSync('while'); // expect: violation node:fs#readFileSync in main
    await step();
    if (process.exitCode) break;
  }
  for (;;) {
    readFileSync('for'); // expect: violation node:fs#readFileSync in main
    await sleep(1);
    if (process.exitCode) break;
  }
  for await (const tick of every(1000)) {
    readFileSync(String(tick)); // expect: violation node:fs#readFileSync in main
  }
}
async function step(): Promise<void> {
  readFileSync('step'); // expect: violation node:fs#readFileSync in step
}

main();
