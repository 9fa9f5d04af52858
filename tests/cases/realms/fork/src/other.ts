// expect worker
import { execSync } from 'node:child_process';

execSync('other'); // expect: wrapped node:child_process#execSync by src/other.ts
