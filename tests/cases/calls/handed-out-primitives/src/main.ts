import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();

// A primitive that somebody unseen calls later has no frame to be reported in.
emitter.on('path', readFileSync); // expect todo: violation node:fs#readFileSync
setTimeout(execSync, 1000, 'ls'); // expect todo: violation node:child_process#execSync
setInterval(() => {
  ['a'].some(existsSync); // expect: violation node:fs#existsSync
  ['a'].forEach((path) => emitter.emit('path', path));
}, 1000);
