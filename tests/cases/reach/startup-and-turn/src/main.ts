import { existsSync, readFileSync } from 'node:fs';

const config = readFileSync('config.json', 'utf8'); // expect: startup node:fs#readFileSync in <module>

function unused(): void {
  readFileSync('unused'); // expect: unreached node:fs#readFileSync in unused
}

async function main(): Promise<void> {
  existsSync(config); // expect: startup node:fs#existsSync in main
  await ready();
  readFileSync('late'); // expect: startup node:fs#readFileSync in main
  setInterval(() => {
    readFileSync('tick'); // expect: violation node:fs#readFileSync in main.setInterval
  }, 1000);
}

async function ready(): Promise<void> {}

main().catch(console.error);
