// expect none
import { readFileSync } from 'node:fs';

export default function bare(): Buffer {
  return readFileSync('a');
}
