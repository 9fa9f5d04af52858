// expect unreached
import { readFileSync } from 'node:fs';

readFileSync('writer');
export class Writer {}
