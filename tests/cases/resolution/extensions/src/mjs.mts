// expect none
import { readFileSync } from 'node:fs';

export const mjs = (): Buffer => readFileSync('a');
