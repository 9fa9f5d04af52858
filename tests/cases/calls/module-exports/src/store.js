// expect none
const fs = require('fs');

module.exports = class Store {
  constructor(path) {
    fs.readFileSync(path);
  }
};
