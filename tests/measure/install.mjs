import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

// Installs what the example is measured under, unless it is there as the manifest says.

const HOME = path.join(import.meta.dirname, 'runtimes');
const timeOf = (file) => statSync(path.join(HOME, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (timeOf('node_modules/.package-lock.json') < timeOf('package.json')) {
  execSync('npm install --ignore-scripts --no-save --no-package-lock', { cwd: HOME, stdio: 'inherit' });
}
