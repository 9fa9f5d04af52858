import { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

let reader: Reader | undefined;
let writer: Writer | undefined;

setInterval(() => {
  void [reader, writer];
}, 1000);
