// expect none
import { readFileSync } from 'node:fs';

export const accent = (): Buffer => readFileSync('a');
