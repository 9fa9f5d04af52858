import { mkdirSync } from 'node:fs';

async function prepare(): Promise<void> {
  mkdirSync('folder'); // expect: known node:fs#mkdirSync in prepare
}
setInterval(() => void prepare(), 1000);
