// expect unreached
import { readFileSync } from 'node:fs';

export class Reader {
  read(): Buffer {
    return readFileSync('reader');
  }
}
