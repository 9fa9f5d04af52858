import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { start } from './server.ts';

readFile('settings')
  .then((text) => {
    readFileSync(String(text)); // expect: startup node:fs#readFileSync in then
    return start();
  })
  .then(() => readFileSync('started')) // expect: startup node:fs#readFileSync in then
  .catch(() => readFileSync('failed')); // expect: startup node:fs#readFileSync in catch
/** Nothing to wait for: it puts the call off to a later turn. */
Promise.resolve().then(() => readFileSync('put off')); // expect: violation node:fs#readFileSync in then
