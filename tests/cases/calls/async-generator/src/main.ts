import { readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

async function* walk(folder: string): AsyncGenerator<string> {
  yield* readdirSync(folder); // expect: violation node:fs#readdirSync in walk
}
async function* quiet(folder: string): AsyncGenerator<string> {
  yield* await readdir(folder);
}

setInterval(async () => {
  for await (const path of walk('a')) void path;
  for await (const path of quiet('b')) void path;
}, 1000);
