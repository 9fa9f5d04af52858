// expect reached
import { readFileSync } from 'node:fs';

export function list(): Buffer {
  return readFileSync('list'); // expect: violation node:fs#readFileSync in list
}
function inner(): Buffer {
  return readFileSync('inner'); // expect: unreached node:fs#readFileSync in inner
}
