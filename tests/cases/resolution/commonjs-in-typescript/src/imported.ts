import fs from 'node:fs';

module.exports = async (): Promise<void> => {
  fs.readFileSync('imported'); // expect: violation node:fs#readFileSync
};
