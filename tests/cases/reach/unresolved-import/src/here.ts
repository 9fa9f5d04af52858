// expect none
import { readFileSync } from 'node:fs';

export const here = () => readFileSync('here');
