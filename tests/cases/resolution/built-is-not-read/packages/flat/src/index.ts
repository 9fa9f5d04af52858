// expect none
import { readdirSync } from 'node:fs';

export const scan = (): string[] => readdirSync('.');
