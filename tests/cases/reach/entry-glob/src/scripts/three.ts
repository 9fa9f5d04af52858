// expect unreached
import { readFileSync } from 'node:fs';

setInterval(() => readFileSync('three'), 1000);
