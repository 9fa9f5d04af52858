// expect reached
// expect none
import { readFileSync } from 'fs';

export const load = () => readFileSync('own');
