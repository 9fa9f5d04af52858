import * as every from './every.ts';
import * as files from './files.ts';
import { readJSONSync as parsed, own } from './files.ts';
import { statSync } from './every.ts';

setInterval(() => {
  parsed('a'); // expect: violation fs-extra#readJSONSync
  own('a');
  statSync('a'); // expect: violation node:fs#statSync
  files.readJsonSync('b'); // expect: violation fs-extra#readJsonSync
  files.own('b');
  files.readJson('b').catch(() => undefined);
  every.outputJsonSync('c', {}); // expect: violation fs-extra#outputJsonSync
  every.existsSync('c'); // expect: violation node:fs#existsSync
  every.kept('c');
  every.ensureDirSync('c');
}, 1000);
