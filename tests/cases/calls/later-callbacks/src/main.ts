import { readFileSync, readFile } from 'node:fs';
import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();
emitter.on('change', () => {
  readFileSync('change'); // expect: violation node:fs#readFileSync in emitter.on('change')
});
emitter.on('quiet', () => undefined);
readFile('start', (error) => {
  if (error === null) readFileSync('read'); // expect: violation node:fs#readFileSync in readFile('start')
});
Promise.resolve().then(() => readFileSync('then')); // expect: violation node:fs#readFileSync in then
process.nextTick(readFileSync, 'tick'); // expect: violation node:fs#readFileSync
queueMicrotask(() => {
  readFileSync('microtask'); // expect: violation node:fs#readFileSync in queueMicrotask
});
process.on('exit', () => {
  readFileSync('exit'); // expect: startup node:fs#readFileSync in process.on('exit')
});
process.on('SIGHUP', () => {
  readFileSync('hup'); // expect: violation node:fs#readFileSync in process.on('SIGHUP')
});
