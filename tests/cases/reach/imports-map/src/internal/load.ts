// expect reached
// expect none
import { readFileSync } from 'node:fs';

export const load = () => readFileSync('load');
