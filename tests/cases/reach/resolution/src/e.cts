// expect reached
import { readFileSync } from 'node:fs';
export const e = () => readFileSync('e');
