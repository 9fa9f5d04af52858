// expect reached
import { readFileSync } from 'node:fs';

let kept: Buffer | undefined;
export function database(): Buffer {
  kept ??= readFileSync('db');
  return kept;
}
let first: Buffer | undefined;
/** Nobody calls it before the loop turns, so its first call blocks a turn. */
export function late(): Buffer {
  first ??= readFileSync('late');
  return first;
}
let other: Buffer | undefined;
export function early(): Buffer {
  other ??= readFileSync('other');
  return other;
}
