import { readFileSync } from 'node:fs';
import { Here, type Runner, Threads } from './runners.ts';

const load = () => readFileSync('x');
const either: Runner = process.argv.length > 2 ? new Threads() : new Here();
const away: Runner = new Threads();

setInterval(async () => {
  await either.run(load); // expect: violation src/main.ts#load; wrapped src/main.ts#load by src/runners.ts#Threads.run
  await either.run(() => readFileSync('y')); // expect: violation node:fs#readFileSync
  await away.run(load); // expect: wrapped src/main.ts#load by src/runners.ts#Threads.run
  await away.run(() => readFileSync('y')); // expect: wrapped node:fs#readFileSync by src/runners.ts#Threads.run
}, 1000);
