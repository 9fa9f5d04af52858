import fs from 'node:fs';
import type { Server } from 'node:http';

module.exports = function (app: Server) {
  app.on('request', () => fs.readFileSync('written')); // expect: violation node:fs#readFileSync
};
