// expect none
import { statSync } from 'node:fs';

export const size = (path: string): number => statSync(path).size;
export const name = (path: string): string => path;
