import fse, { copySync, outputFile, readFileSync } from 'fs-extra';
import * as all from 'fs-extra';
import fs = require('graceful-fs');

setInterval(async () => {
  copySync('a', 'b'); // expect: violation fs-extra#copySync
  fse.removeSync('a'); // expect: violation fs-extra#removeSync
  all.readJsonSync('a'); // expect: violation fs-extra#readJsonSync
  readFileSync('a'); // expect: violation fs-extra#readFileSync
  fs.writeFileSync('a', 'b'); // expect: violation graceful-fs#writeFileSync
  await fse.copy('a', 'b');
  await outputFile('a', 'b');
  await all.readJson('a');
  fs.writeFile('a', 'b', () => undefined);
}, 1000);
