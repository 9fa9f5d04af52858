import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export async function main(): Promise<void> {
  readFileSync('main'); // expect: startup node:fs#readFileSync in main
}
async function run(): Promise<void> {
  readFileSync('run'); // expect: startup node:fs#readFileSync in run
}
async function tested(): Promise<void> {
  readFileSync('tested'); // expect: unreached node:fs#readFileSync in tested
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
(async () => {
  await run();
  readFileSync('in place'); // expect: startup node:fs#readFileSync
})();
