// expect unreached
import { readFileSync } from 'node:fs';

export const quiet = (): Buffer => readFileSync('a');
