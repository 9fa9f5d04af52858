import { readFileSync } from 'node:fs';
import { step } from './step.ts';

const load = (): unknown => readFileSync('load'); // expect: violation node:fs#readFileSync in load

setInterval(async () => {
  await step(() => readFileSync('tick')); // expect: violation node:fs#readFileSync in setInterval.step
  await step(load);
  await step(() => 'quiet');
}, 1000);
