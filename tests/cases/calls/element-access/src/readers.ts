// expect none
import { readFileSync } from 'node:fs';

export const readers = {
  slow: (path: string): Buffer => readFileSync(path),
  fast: (path: string): string => path,
};
