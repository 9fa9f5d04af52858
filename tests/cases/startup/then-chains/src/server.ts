// expect reached
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function start(): Promise<void> {
  readFileSync('start'); // expect: startup node:fs#readFileSync in start
  setInterval(() => {
    void readFile('turn').then(() => readFileSync('then')); // expect: violation node:fs#readFileSync in start.setInterval.then
  }, 1000);
}
