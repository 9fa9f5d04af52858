// expect unreached
import { execSync } from 'node:child_process';
execSync('spawned');
