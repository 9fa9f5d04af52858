// expect none
import { readFileSync } from 'node:fs';

export const reader = (): Buffer => readFileSync('file');
