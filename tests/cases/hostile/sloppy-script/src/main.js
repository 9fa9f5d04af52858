#!/usr/bin/env node
'use strict';
const fs = require('fs');

var handlers = { quiet: function () {} };
handlers[process.argv[2]] = function () {
  fs.readFileSync('computed'); // expect: violation node:fs#readFileSync in anonymous
};
setInterval(function tick() {
  with (handlers) quiet();
  eval('fs.readFileSync("evil")'); // expect: gap eval
  fs.readFileSync(arguments.callee.name); // expect: violation node:fs#readFileSync in tick
}, 1000);
