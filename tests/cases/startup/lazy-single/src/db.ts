// expect reached
import { readFileSync } from 'node:fs';

let kept: Buffer | undefined;
export function database(): Buffer {
  kept ??= readFileSync('db');
  return kept;
}
let other: Buffer | undefined;
export function early(): Buffer {
  other ??= readFileSync('other');
  return other;
}
