import { Reader } from './reader.ts';
import { type Writer, name } from './writer.ts';
import './effect.ts';

let reader: Reader | undefined;
let writer: Writer | undefined;

setInterval(() => {
  void [reader, writer, name];
}, 1000);
