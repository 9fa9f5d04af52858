import { readFileSync } from 'node:fs';
import { setInterval as every } from 'node:timers/promises';
import { config } from './config.ts';

readFileSync('before'); // expect: startup node:fs#readFileSync in <module>
await undefined;
readFileSync(config.path); // expect: startup node:fs#readFileSync in <module>
for await (const tick of every(1000, 'tick')) {
  readFileSync(tick); // expect: violation node:fs#readFileSync in <module>
}
