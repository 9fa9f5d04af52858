import { execSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import callLater from 'some-package';
import { again, names, register } from './later.ts';

const emitter = new EventEmitter();
const readLater = promisify(readFileSync);

// Somebody unseen calls them in a turn: the place that hands them over is all there is to show.
emitter.on('path', readFileSync); // expect: violation node:fs#readFileSync in <module> via readFileSync
setTimeout(execSync, 1000, 'ls'); // expect: violation node:child_process#execSync in <module>
callLater(execSync); // expect: violation node:child_process#execSync
readFile('boot').then(readFileSync); // expect: startup node:fs#readFileSync

setInterval(() => {
  ['a'].some(existsSync); // expect: violation node:fs#existsSync
  ['a'].forEach((path) => emitter.emit('path', path));
  setImmediate(readFileSync, 'a'); // expect: violation node:fs#readFileSync in setInterval
  readFile('turn').then(readFileSync); // expect: violation node:fs#readFileSync in setInterval
  again(readFileSync, 'b');
  register(execSync);
  // Blocks in some forms of call only, and which one this will be nobody knows.
  callLater(randomBytes);
  emitter.off('path', readFileSync);
  void readLater;
  void names;
}, 1000);
process.on('exit', existsSync);
