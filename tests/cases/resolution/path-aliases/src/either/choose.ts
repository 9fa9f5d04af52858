// expect none
import { readFileSync } from 'node:fs';

export const choose = (): Buffer => readFileSync('a');
