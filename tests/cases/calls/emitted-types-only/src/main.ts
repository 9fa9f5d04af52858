import type * as fs from 'node:fs';
import type { Reader } from './reader.ts';

// expect none
declare const reader: Reader | undefined;
type Read = typeof fs.readFileSync;

setInterval(() => {
  const read: Read | undefined = undefined;
  void read;
}, 1000);
