// expect worker
import { execSync } from 'node:child_process';

process.on('message', () => {
  execSync('helper'); // expect: wrapped node:child_process#execSync by src/helper.ts
});
