import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';

setInterval(() => {
  createHash('sha256').update('a').digest('hex'); // expect: violation node:crypto#Hash.update; violation node:crypto#Hash.digest
  JSON.parse('{}'); // expect: violation lib#JSON.parse
  JSON.stringify({}); // expect: violation lib#JSON.stringify
  'a,b'.split(','); // expect: violation lib#String.split
  // Categories nobody asked for stay silent.
  console.log('tick');
  process.cwd();
  spawn('ls');
}, 1000);
