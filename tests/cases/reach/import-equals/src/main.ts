import fs = require('fs');
import own = require('./own');
import types = require('./types');

let shape: types.Shape | undefined;

setInterval(() => {
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  own.load(); // expect: violation src/own.ts#load
  void shape;
}, 1000);
