// expect none
import { readFileSync } from 'node:fs';

export const helper = (): Buffer => readFileSync('a');
