// expect none
import { readFileSync } from 'node:fs';

export const load = (path: string): Buffer => readFileSync(path);
