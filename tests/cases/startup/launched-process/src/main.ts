import { readFileSync } from 'node:fs';
import throng from 'throng';
import { collect } from './collect.ts';

throng({
  // Both run as a process begins, in a process that does nothing else yet.
  master: () => {
    readFileSync('master'); // expect: startup node:fs#readFileSync
  },
  worker: () => import('./server.ts').then(({ start }) => start()),
});
/** A callback of anybody else's is a turn. */
collect({ worker: () => readFileSync('worker') }); // expect: violation node:fs#readFileSync
