const fs = require('fs');

exports = module.exports = async () => {
  fs.readFileSync('arrow'); // expect: violation node:fs#readFileSync
};
