// expect none
export { toThread as inThread } from './threads.ts';
