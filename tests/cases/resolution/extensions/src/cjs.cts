// expect none
import fs = require('node:fs');

export const cjs = (): Buffer => fs.readFileSync('a');
