// expect unreached
import { readFileSync } from 'node:fs';

/** Not a member: the installed package of this name is meant. */
export const old = (): Buffer => readFileSync('old');
