import { moveSync } from './assigned.cts';
import * as every from './every.ts';
import * as whole from './whole.cjs';
import { removeSync } from './whole.cjs';
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
  whole.copySync('d', 'e'); // expect: violation fs-extra#copySync
  removeSync('e'); // expect: violation fs-extra#removeSync
  moveSync('e', 'f'); // expect: violation fs-extra#moveSync
  every.kept('c');
  every.ensureDirSync('c');
}, 1000);
