import { readFileSync } from 'node:fs';
import { later, now, passOn, stored, twice } from './callers.ts';

const load = (): unknown => readFileSync('load');
const quiet = (): unknown => 'quiet';

setInterval(async () => {
  now(load); // expect: violation src/main.ts#load via load > readFileSync
  twice(load); // expect: violation src/main.ts#load
  passOn(() => readFileSync('on')); // expect: violation node:fs#readFileSync in setInterval
  now(() => readFileSync('now')); // expect: violation node:fs#readFileSync in setInterval
  now(quiet);
  twice(() => 'quiet');
  await later(() => {
    readFileSync('later'); // expect: violation node:fs#readFileSync in setInterval.later
  });
  stored.push(() => {
    readFileSync('stored');
  });
}, 1000);
