// expect none
import { readFileSync } from 'node:fs';

export const direct = (): Buffer => readFileSync('a');
