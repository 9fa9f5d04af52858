import spawn from 'cross-spawn';
import { $, execa, execaCommand, execaSync } from 'execa';

setInterval(async () => {
  execaSync('ls'); // expect: violation execa#execaSync
  $.sync`ls`; // expect: violation execa#$.sync
  spawn.sync('ls'); // expect: violation cross-spawn#sync
  await execa('ls');
  await execaCommand('ls -l');
  await $`ls`;
  spawn('ls');
}, 1000);
