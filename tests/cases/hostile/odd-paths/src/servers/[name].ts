import { readFileSync } from 'node:fs';

setInterval(() => readFileSync('server'), 1000); // expect: violation node:fs#readFileSync
