import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fork as start } from 'child_process';

fork(join(__dirname, 'child.js'));
start(new URL('./other.ts', import.meta.url));
spawn('node', ['./src/spawned.ts']);
setInterval(() => {
  fork(String(process.env.CHILD)); // expect: gap unresolved-worker
}, 1000);
