import { readFileSync } from 'node:fs';

setInterval(() => {
  readFileSync('brace'); // expect: violation node:fs#readFileSync
}, 1000);
export function open(): void {
  if (true { // expect: gap syntax-error
  }
}
