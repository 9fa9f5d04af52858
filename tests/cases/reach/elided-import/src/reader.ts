// expect unreached
import { readFileSync } from 'node:fs';

readFileSync('reader');
export class Reader {}
