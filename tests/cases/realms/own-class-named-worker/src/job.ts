// expect unreached
import { readFileSync } from 'node:fs';
readFileSync('job'); // expect: unreached node:fs#readFileSync
