import { readFileSync, writeFileSync } from 'node:fs';

async function main(): Promise<void> {
  readFileSync('before'); // expect: startup node:fs#readFileSync in main
  await connect();
  readFileSync('after'); // expect: startup node:fs#readFileSync in main
}
async function connect(): Promise<void> {
  await undefined;
  readFileSync('connect'); // expect: startup node:fs#readFileSync in connect
}
/** Nobody calls it. */
async function spare(): Promise<void> {
  readFileSync('spare'); // expect: unreached node:fs#readFileSync in spare
}

/** What follows the boot at the top of an entry boots too. */
main()
  .then(() => {
    readFileSync('then'); // expect: startup node:fs#readFileSync in then
  })
  .catch((error: Error) => {
    writeFileSync('crash', error.message); // expect: startup node:fs#writeFileSync in catch
  });
setInterval(() => {
  connected().then(() => {
    readFileSync('turn'); // expect: violation node:fs#readFileSync in setInterval.then
  });
}, 1000);
async function connected(): Promise<void> {}
