import { readFileSync } from 'node:fs';

export async function main(): Promise<void> {
  readFileSync('boot'); // expect: startup node:fs#readFileSync in main
  setInterval(() => {
    readFileSync('tick'); // expect: violation node:fs#readFileSync in main.setInterval
  }, 1000);
}
export async function cli(): Promise<void> {
  readFileSync('cli'); // expect: unreached node:fs#readFileSync in cli
}
