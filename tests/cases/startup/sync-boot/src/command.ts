// expect reached
import { readFileSync } from 'node:fs';

export function run(): void {
  serve().catch(() => undefined);
  setTimeout(() => serveAgain(), 10).unref();
}
async function serve(): Promise<void> {
  readFileSync('plugins'); // expect: startup node:fs#readFileSync in serve
}
async function serveAgain(): Promise<void> {
  readFileSync('again'); // expect: violation node:fs#readFileSync in serveAgain
}
