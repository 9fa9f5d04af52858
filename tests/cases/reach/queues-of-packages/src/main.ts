import { readFileSync } from 'node:fs';
import { Limiter } from 'limiter-of-somebody';

/** `add` and `push` of who knows what may call what they are handed; those of a list or a map only keep it. */
declare const queue: any;
const limiter = new Limiter();
const kept: (() => void)[] = [];
const named = new Map<string, () => void>();

setInterval(() => {
  queue.add(() => readFileSync('a')); // expect: violation node:fs#readFileSync in setInterval.queue.add
  queue.push({ url: '/' }, () => {
    readFileSync('b'); // expect: violation node:fs#readFileSync in setInterval.queue.push
  });
  // expect: violation node:fs#readFileSync in setInterval.queue.set('k'); gap opaque-call
  queue.set('k', 'v', () => readFileSync('c'));
  limiter.add(async () => readFileSync('d')); // expect: violation node:fs#readFileSync in setInterval.limiter.add
  kept.push(() => void readFileSync('e')); // expect: unreached node:fs#readFileSync
  named.set('f', () => void readFileSync('f')); // expect: unreached node:fs#readFileSync
}, 1000);
