// expect none
import { readFileSync as builtin } from 'fs';

export const readFileSync = (name: string): string => name;
export const load = (name: string): Buffer => builtin(name);
