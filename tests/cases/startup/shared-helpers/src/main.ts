import { readFileSync } from 'node:fs';

/** Used while the daemon boots and in its turns: a turn frame, and so is what it awaits. */
async function refresh(): Promise<void> {
  await fetchAll();
}
async function fetchAll(): Promise<void> {
  readFileSync('all'); // expect: violation node:fs#readFileSync in fetchAll
}
async function migrate(): Promise<void> {
  await step();
}
async function step(): Promise<void> {
  readFileSync('step'); // expect: startup node:fs#readFileSync in step
}
function settings(): string {
  return readFileSync('settings', 'utf8');
}

await migrate();
await refresh();
settings(); // expect: startup src/main.ts#settings in <module>
setInterval(refresh, 60_000);
setInterval(() => {
  settings(); // expect: violation src/main.ts#settings in setInterval
}, 1000);
