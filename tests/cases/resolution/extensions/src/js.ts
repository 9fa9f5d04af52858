// expect none
import { readFileSync } from 'node:fs';

export const js = (): Buffer => readFileSync('a');
