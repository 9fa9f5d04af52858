import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { globSync } from 'glob';
import { sync as remove } from 'rimraf';
import fg from 'fast-glob';

setInterval(async () => {
  readdirSync('a'); // expect: violation node:fs#readdirSync
  readdirSync('a', { recursive: true }); // expect: violation node:fs#readdirSync
  rmSync('a', { recursive: true, force: true }); // expect: violation node:fs#rmSync
  cpSync('a', 'b', { recursive: true }); // expect: violation node:fs#cpSync
  mkdirSync('a/b', { recursive: true }); // expect: violation node:fs#mkdirSync
  globSync('**'); // expect: violation glob#globSync
  fg.sync('**'); // expect: violation fast-glob#sync
  remove('a'); // expect: violation rimraf#sync
  await readdir('a');
  await fg('**');
}, 1000);
