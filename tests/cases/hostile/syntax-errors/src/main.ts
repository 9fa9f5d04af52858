import { readFileSync } from 'node:fs';
import './brace.ts';
import './string.ts';
import './words.ts';

setInterval(() => readFileSync('main'), 1000); // expect: violation node:fs#readFileSync
