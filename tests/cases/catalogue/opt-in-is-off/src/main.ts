// expect none
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

setInterval(() => {
  createHash('sha256').update('a').digest('hex');
  randomBytes(16);
  JSON.parse('{}');
  console.log('tick');
  process.memoryUsage();
  spawn('ls');
  createRequire(import.meta.url)('some-package');
}, 1000);
