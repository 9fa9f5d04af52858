import { readFileSync } from 'node:fs';

async function load(): Promise<Buffer> {
  return readFileSync('load'); // expect: violation node:fs#readFileSync in load
}
function loadAll(): Promise<Buffer[]> {
  return Promise.all([load(), load()]);
}

setInterval(async () => {
  await load();
  await loadAll();
}, 1000);
