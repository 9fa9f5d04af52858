const fs = require('fs');

function serve(app) {
  setImmediate(() => fs.readFileSync('named'), app); // expect: violation node:fs#readFileSync
}
module.exports = serve;
