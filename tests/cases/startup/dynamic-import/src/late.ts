import { readFileSync } from 'node:fs';

readFileSync('late'); // expect: violation node:fs#readFileSync in <module>
