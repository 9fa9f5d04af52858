import { childProcess, files, readFileSync, run, statSync } from './tools/index.ts';

setInterval(() => {
  run('ls'); // expect: violation node:child_process#execSync
  statSync('a'); // expect: violation node:fs#statSync
  files.writeFileSync('b', ''); // expect: violation node:fs#writeFileSync
  childProcess.spawnSync('ls'); // expect: violation node:child_process#spawnSync
  readFileSync('c');
  files.watch('d');
}, 1000);
