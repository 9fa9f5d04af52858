// expect unreached
import { readFileSync } from 'node:fs';

/** The map names another file. */
export const root = (): Buffer => readFileSync('index');
