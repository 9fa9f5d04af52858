// expect none
import { exec, execFileSync } from 'node:child_process';
import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(exec);
const derive = promisify(scrypt);
const pretend = promisify(execFileSync);

setInterval(async () => {
  await run('ls');
  await derive('p', 's', 32);
  void pretend;
}, 1000);
