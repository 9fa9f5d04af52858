import { mkdirSync, rmSync } from 'node:fs';
import type { Store } from './types.js';

export class FileStore implements Store {
  size = 0;
  enable(): void {
    mkdirSync('store');
  }
  close(): void {
    rmSync('store');
  }
}

/** Nobody makes one. */
export class OtherStore implements Store {
  size = 1;
  enable(): void {
    mkdirSync('other'); // expect: unreached node:fs#mkdirSync
  }
  close(): void {}
}
