import { readFileSync } from 'node:fs';

readFileSync('early'); // expect: startup node:fs#readFileSync in <module>
