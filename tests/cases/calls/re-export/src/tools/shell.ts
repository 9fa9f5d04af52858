// expect none
export { execSync as run } from 'node:child_process';
