// expect none
const fs = require('fs');

class Reader {
  read() {
    return fs.readFileSync('a');
  }
  close() {}
}
module.exports = Reader;
