import { readFileSync } from 'node:fs';

async function load(): Promise<{ path: string }> {
  await undefined;
  return JSON.parse(readFileSync('config', 'utf8')); // expect: startup node:fs#readFileSync in load
}
async function reload(): Promise<void> {
  readFileSync('reload'); // expect: unreached node:fs#readFileSync in reload
}
export const config = await load();
