import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';

if (cluster.isPrimary) {
  cluster.setupPrimary({ exec: './src/server.ts' });
  cluster.fork();
} else {
  setInterval(() => {
    readFileSync('worker'); // expect: violation node:fs#readFileSync in setInterval
  }, 1000);
}
