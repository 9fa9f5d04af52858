// expect none
import { readFileSync } from 'node:fs';

export const load = (path: unknown): any => readFileSync(String(path));
export const name = (path: unknown): any => path;
