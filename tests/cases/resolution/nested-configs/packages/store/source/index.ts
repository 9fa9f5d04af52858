// expect none
import { read } from '@/read';

/** The same alias means another folder here. */
export const load = (): Buffer => read();
