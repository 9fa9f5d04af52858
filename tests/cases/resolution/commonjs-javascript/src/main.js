const fs = require('fs');
const { load, quiet } = require('./lib/store');
const Reader = require('./lib/reader');
const data = require('./lib/data');

const reader = new Reader();
setInterval(() => {
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  load(); // expect: violation src/lib/store.js#load
  quiet();
  reader.read(); // expect: violation src/lib/reader.js#Reader.read
  reader.close();
  console.log(data);
}, 1000);
