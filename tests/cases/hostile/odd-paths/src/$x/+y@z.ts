// expect none
import { readFileSync } from 'node:fs';

export const dollar = (): Buffer => readFileSync('a');
