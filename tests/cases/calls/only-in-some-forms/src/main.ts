import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';

const done = (): void => undefined;

setInterval(() => {
  randomBytes(16); // expect: violation node:crypto#randomBytes
  randomBytes(16, () => undefined);
  randomBytes(16, done);
  readdirSync('a', { recursive: true }); // expect: violation node:fs#readdirSync
}, 1000);
