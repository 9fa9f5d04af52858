const fs = require('fs');

module.exports = function (app) {
  setImmediate(() => fs.readFileSync('written'), app); // expect: violation node:fs#readFileSync
};
