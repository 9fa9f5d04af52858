const fs = require('fs');

const stop = async () => {
  fs.readFileSync('stop'); // expect: violation node:fs#readFileSync in stop
};
module.exports = {
  stop,
  async start() {
    fs.readFileSync('start'); // expect: violation node:fs#readFileSync in start
  },
  async spare() {
    fs.readFileSync('spare'); // expect: unreached node:fs#readFileSync in spare
  },
};
