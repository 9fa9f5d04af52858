// expect none
import { writeFileSync } from 'node:fs';

export const save = (): void => writeFileSync('store', '');
