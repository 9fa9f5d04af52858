// expect worker
import { execSync } from 'node:child_process';

process.on('message', () => {
  execSync('child'); // expect: wrapped node:child_process#execSync by src/child.ts
});
