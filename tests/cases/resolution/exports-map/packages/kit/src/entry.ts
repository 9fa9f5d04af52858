// expect none
import { readFileSync } from 'node:fs';

export const root = (): Buffer => readFileSync('root');
