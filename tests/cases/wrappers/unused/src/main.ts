import { toThread, used } from './threads.ts';

const quiet = (): string => 'quiet';
export const offered = { toThread };

setInterval(() => used(quiet), 1000);
