// expect none
import { readFileSync } from 'node:fs';

export const based = (): Buffer => readFileSync('a');
