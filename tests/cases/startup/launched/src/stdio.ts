// expect reached
import { readFileSync } from 'node:fs';
import './plain.ts';

async function main(): Promise<void> {
  readFileSync('instructions'); // expect: startup node:fs#readFileSync in main
  setInterval(() => {
    readFileSync('beat'); // expect: violation node:fs#readFileSync in main.setInterval
  }, 1000);
}
main().catch(() => undefined);
