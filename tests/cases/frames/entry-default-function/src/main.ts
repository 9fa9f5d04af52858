import { readFileSync } from 'node:fs';
import helper from './helper.ts';

/** Called by whoever loads the entry, when it likes. */
export default function handler(path: string): Buffer {
  helper(path); // expect: violation src/helper.ts#default in handler
  return readFileSync(path); // expect: violation node:fs#readFileSync in handler
}
/** A named export of an entry is nobody's to call. */
export function named(path: string): Buffer {
  return readFileSync(path); // expect: unreached node:fs#readFileSync in named
}
