// expect none
import { readFileSync } from 'node:fs';

export const named = (): Buffer => readFileSync('named');
