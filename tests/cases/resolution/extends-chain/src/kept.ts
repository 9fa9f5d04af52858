// expect reached
import { readFileSync } from 'node:fs';

/** Stays loaded under the inherited option, though a type is all that is used of it. */
export type Kept = string;
readFileSync('kept'); // expect: startup node:fs#readFileSync
