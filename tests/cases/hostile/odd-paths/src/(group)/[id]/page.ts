// expect none
import { readFileSync } from 'node:fs';

export const page = (): Buffer => readFileSync('a');
