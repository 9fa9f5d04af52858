// expect unreached
import { readFileSync } from 'node:fs';

setInterval(() => readFileSync('other'), 1000);
