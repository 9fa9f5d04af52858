import { readFileSync } from 'node:fs';
import { each, eachName, first, ignored, withRetry } from './run.ts';

async function handle(): Promise<void> {
  withRetry(() => readFileSync('retry')); // expect: violation node:fs#readFileSync in handle
  await first(() => readFileSync('first')); // expect: violation node:fs#readFileSync in handle
  each(['a'], (item) => {
    readFileSync(item); // expect: violation node:fs#readFileSync in handle
  });
  eachName(['a'], (name) => readFileSync(name)); // expect: violation node:fs#readFileSync in handle
  withRetry(() => 'quiet');
}
/** At startup they run at startup. */
withRetry(() => readFileSync('boot')); // expect: startup node:fs#readFileSync in <module>
setInterval(() => {
  void handle();
  ignored(() => {
    readFileSync('ignored'); // expect: unreached node:fs#readFileSync in setInterval.ignored
  });
}, 1000);
