// expect reached
import { readFileSync } from 'node:fs';

readFileSync('reader'); // expect: startup node:fs#readFileSync
export class Reader {}
