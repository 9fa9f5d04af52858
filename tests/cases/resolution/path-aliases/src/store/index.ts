// expect none
import { readFileSync } from 'node:fs';

export const load = (): Buffer => readFileSync('a');
