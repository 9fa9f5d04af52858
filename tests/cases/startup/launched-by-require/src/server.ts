// expect reached
import { readFileSync } from 'node:fs';

async function main(): Promise<void> {
  readFileSync('server'); // expect: startup node:fs#readFileSync in main
  setInterval(() => {
    readFileSync('beat'); // expect: violation node:fs#readFileSync in main.setInterval
  }, 1000);
}
main().catch(() => undefined);
