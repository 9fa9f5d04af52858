// expect none
import { readFileSync } from 'node:fs';

export const folder = (): Buffer => readFileSync('a');
