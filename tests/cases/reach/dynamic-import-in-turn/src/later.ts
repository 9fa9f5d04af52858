// expect reached
import { readFileSync } from 'node:fs';

readFileSync('later'); // expect: violation node:fs#readFileSync in <module>
