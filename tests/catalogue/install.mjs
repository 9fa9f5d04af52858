import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

// Installs the packages that the catalogue is proved against, unless they are there as the lock file says.

const HOME = path.join(import.meta.dirname, 'packages');
const timeOf = (file) => statSync(path.join(HOME, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (timeOf('node_modules/.package-lock.json') < timeOf('package-lock.json')) {
  // Not `npm ci`: it wants every platform's binary in the lock file, and not each is to be had from every registry.
  execSync('npm install --ignore-scripts --no-save', { cwd: HOME, stdio: 'inherit' });
}
