// expect none
import { readFileSync } from 'node:fs';

export const both = (): Buffer => readFileSync('a');
