// expect unreached
import { readFileSync } from 'node:fs';
readFileSync('elsewhere');
