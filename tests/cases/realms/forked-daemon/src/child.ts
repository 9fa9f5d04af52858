// expect reached; worker
import { execSync } from 'node:child_process';

process.on('message', () => {
  execSync('child'); // expect: violation node:child_process#execSync
});
