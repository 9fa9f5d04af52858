import { readdirSync } from 'node:fs';

function walk(folder: string): void {
  for (const name of readdirSync(folder)) step(name);
}
function step(name: string): void {
  if (name !== '') walk(name);
}
function even(n: number): boolean {
  return n === 0 || odd(n - 1);
}
function odd(n: number): boolean {
  return n !== 0 && even(n - 1);
}

setInterval(() => {
  walk('a'); // expect: violation src/main.ts#walk via walk > readdirSync
  step('b'); // expect: violation src/main.ts#step via step > walk > readdirSync
  even(4);
}, 1000);
