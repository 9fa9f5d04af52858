import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

class Server {
  start(): void {
    createServer((_request, response) => {
      response.end(readFileSync('page')); // expect: violation node:fs#readFileSync
    }).listen(80);
  }
}

module.exports = Server;
