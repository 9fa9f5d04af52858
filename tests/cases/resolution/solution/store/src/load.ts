// expect none
import { helper } from '@own/helper';

export const load = (): Buffer => helper();
