import { EventEmitter } from 'node:events';
import fs, { existsSync, readFile, readFileSync as read } from 'fs';
import { execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'zlib';
import { DatabaseSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';

class Bus extends EventEmitter {}
const bus = new Bus();
const readLater = promisify(readFile);

bus.on('message', async (paths: string[]) => {
  paths.filter(existsSync); // expect: violation node:fs#existsSync in bus.on('message')
  read('a'); // expect: violation node:fs#readFileSync
  fs.promises.readFile('b');
  fs['writeFileSync']('c', gzipSync('d')); // expect: violation node:fs#writeFileSync; violation node:zlib#gzipSync
  await readLater('e');
  execFileSync('f', []); // expect: violation node:child_process#execFileSync
  new DatabaseSync(':memory:').prepare('g').get(); // expect: violation node:sqlite#DatabaseSync; violation node:sqlite#DatabaseSync.prepare; violation node:sqlite#StatementSync.get
  setTimeout(() => fs.rmSync('h', { recursive: true }), 1); // expect: violation node:fs#rmSync in bus.on('message').setTimeout
  if (!isMainThread) fs.statSync('i');
});
process.on('exit', () => fs.unlinkSync('pid')); // expect: startup node:fs#unlinkSync
Buffer.from('x').toString();
