import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { readFileSync } from 'fs';
import { readFile } from 'fs/promises';
import * as plain from 'zlib';

setInterval(async () => {
  parseSync('a,b'); // expect: violation csv-parse/sync#parse
  parse('a,b');
  readFileSync('a'); // expect: violation node:fs#readFileSync
  await readFile('a');
  plain.gunzipSync(Buffer.from('')); // expect: violation node:zlib#gunzipSync
  plain.gzip('a', () => undefined);
}, 1000);
