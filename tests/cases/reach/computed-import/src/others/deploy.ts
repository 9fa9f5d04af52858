// expect unreached
import { execSync } from 'node:child_process';

export const run = () => execSync('deploy');
