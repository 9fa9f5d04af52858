// expect reached
import { readFileSync } from 'node:fs';
export const b = () => readFileSync('b');
