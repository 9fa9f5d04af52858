// expect reached
import { readFileSync } from 'node:fs';

readFileSync('loaded'); // expect: startup node:fs#readFileSync in <module>

export async function start(): Promise<void> {
  readFileSync('start'); // expect: startup node:fs#readFileSync in start
  setInterval(() => {
    readFileSync('turn'); // expect: violation node:fs#readFileSync
  }, 1000);
}
