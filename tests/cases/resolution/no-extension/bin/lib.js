const { writeFileSync } = require('node:fs');

exports.keep = () => {
  setInterval(() => writeFileSync('state', ''), 1000); // expect: violation node:fs#writeFileSync
};
