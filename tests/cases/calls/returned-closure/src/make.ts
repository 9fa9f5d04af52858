// expect none
import { readFileSync } from 'node:fs';

export function makeLoader(root: string): (path: string) => Buffer {
  return (path) => readFileSync(root + path);
}
export function makeName(root: string): (path: string) => string {
  return (path) => root + path;
}
