// expect reached
import { readFileSync } from 'node:fs';

readFileSync('effect'); // expect: startup node:fs#readFileSync
