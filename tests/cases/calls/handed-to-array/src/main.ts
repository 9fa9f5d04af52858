import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { name, size } from './own.ts';

setInterval(() => {
  const paths = [join('a', 'b'), 'c'];
  paths.filter(existsSync); // expect: violation node:fs#existsSync
  paths.map((path) => readFileSync(path)); // expect: violation node:fs#readFileSync in setInterval
  paths.map(size); // expect: violation src/own.ts#size via size > statSync
  paths.sort((a, b) => statSync(a).size - statSync(b).size); // expect: violation node:fs#statSync; violation node:fs#statSync
  paths.map(name);
  paths.find((path) => path === 'c');
  paths.map(async (path) => {
    readFileSync(path); // expect: violation node:fs#readFileSync in setInterval.paths.map
  });
}, 1000);
