// expect none
import { readFileSync } from 'node:fs';

export const ts = (): Buffer => readFileSync('a');
