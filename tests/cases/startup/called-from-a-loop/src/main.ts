import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

async function main(): Promise<void> {
  read('first'); // expect: startup src/main.ts#read in main
  await prepare();
  while (true) {
    await round();
    read('loop'); // expect: violation src/main.ts#read in main
    await sleep(1000);
  }
}
async function prepare(): Promise<void> {
  readFileSync('prepare'); // expect: startup node:fs#readFileSync in prepare
}
async function round(): Promise<void> {
  await deeper();
}
async function deeper(): Promise<void> {
  readFileSync('deeper'); // expect: violation node:fs#readFileSync in deeper
}
function read(name: string): void {
  readFileSync(name);
}

main().catch(console.error);
