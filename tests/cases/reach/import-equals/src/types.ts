// expect unreached
import { readFileSync } from 'fs';

readFileSync('types');
export interface Shape {}
