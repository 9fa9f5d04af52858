// expect none
export { run } from './shell.ts';
export * as files from 'node:fs';
export { statSync } from 'fs';
export * from './own.ts';
import * as childProcess from 'child_process';
export { childProcess };
