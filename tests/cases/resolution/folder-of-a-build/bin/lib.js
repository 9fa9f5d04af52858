const { writeFileSync } = require('node:fs');

/** A file that has the name of a build folder. */
module.exports.flush = () => writeFileSync('state', ''); // expect: violation node:fs#writeFileSync
