// expect reached
import { readFileSync } from 'node:fs';

readFileSync('body'); // expect: violation node:fs#readFileSync in <module>
export const heavy = () => readFileSync('heavy');
