// expect unreached
import { readFileSync } from 'node:fs';

export const other = () => readFileSync('other');
