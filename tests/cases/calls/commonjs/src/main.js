const { readFileSync } = require('fs');
const tools = require('./tools');
const { run, name } = require('./tools.js');

setInterval(() => {
  readFileSync('a'); // expect: violation node:fs#readFileSync
  tools.run('b'); // expect: violation src/tools.js#run via run > execSync
  run('c'); // expect: violation src/tools.js#run
  name('d');
}, 1000);
