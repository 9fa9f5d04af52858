// expect none
import { mkdirSync } from 'node:fs';

export const make = (): unknown => mkdirSync('a');
