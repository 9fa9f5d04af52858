import { readFileSync } from 'node:fs';

function load(path: string): string;
function load(path: string, encoding: undefined): Buffer;
function load(path: string): unknown {
  return readFileSync(path);
}
function name(path: string): string;
function name(path: number): string;
function name(path: unknown): string {
  return String(path);
}
function apply<T, R>(value: T, action: (value: T) => R): R {
  return action(value);
}

setInterval(() => {
  load('a'); // expect: violation src/main.ts#load via load > readFileSync
  name('b');
  apply('c', load); // expect: violation src/main.ts#load
  apply('d', name);
}, 1000);
