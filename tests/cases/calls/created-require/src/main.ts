import * as module from 'node:module';
import { createRequire as makeRequire } from 'node:module';
import { load as read } from './load.ts';

const r = module.createRequire(import.meta.url);
const req = makeRequire(import.meta.url);
const either = typeof require === 'function' ? require : makeRequire(import.meta.url);
const fs = r('fs');
const { execSync, exec } = req('node:child_process');
const own = req('./save.ts');
const { name } = req('./save.ts');
const lazy = makeRequire(import.meta.url)('./lazy.ts');

setInterval(() => {
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  fs.readFile('b', () => undefined);
  execSync('c'); // expect: violation node:child_process#execSync
  exec('d');
  own.save('e'); // expect: violation src/save.ts#save via save > writeFileSync
  own.name('f');
  name('g');
  either('zlib').gzipSync('h'); // expect: violation node:zlib#gzipSync
  lazy.run(); // expect: violation src/lazy.ts#run
  // Another function of the project that takes a text.
  read('fs').readFileSync('i');
}, 1000);
