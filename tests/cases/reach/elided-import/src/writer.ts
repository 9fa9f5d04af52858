// expect reached
import { readFileSync } from 'node:fs';

readFileSync('writer'); // expect: startup node:fs#readFileSync
export class Writer {}
export const name = 'writer';
