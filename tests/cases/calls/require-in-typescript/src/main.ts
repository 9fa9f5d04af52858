import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const fs = require('fs');
const { execSync } = require('node:child_process');
const { save, name } = require('./save');
const own = load('./save.ts');

setInterval(() => {
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  execSync('b'); // expect: violation node:child_process#execSync
  save('c'); // expect: violation src/save.ts#save via save > writeFileSync
  name('d');
  own.save('e'); // expect: violation src/save.ts#save
  process.getBuiltinModule('fs').readFileSync('f'); // expect: violation node:fs#readFileSync
}, 1000);
