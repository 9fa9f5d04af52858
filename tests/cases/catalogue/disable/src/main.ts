import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

setInterval(() => {
  existsSync('a');
  statSync('a');
  readFileSync('a'); // expect: violation node:fs#readFileSync
  gzipSync('a');
  both();
  reads(); // expect: violation src/main.ts#reads
}, 1000);
/** Only a category that is switched off stands behind it. */
function both(): boolean {
  return existsSync('b');
}
function reads(): Buffer | false {
  return existsSync('b') && readFileSync('b');
}
