// expect reached
import { readFileSync } from 'node:fs';

/** A folder of the source that is called like a build's. */
setInterval(() => readFileSync('store'), 1000); // expect: violation node:fs#readFileSync
