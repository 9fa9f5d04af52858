import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

class Server {
  start(): void {
    createServer((_request, response) => {
      response.end(readFileSync('page')); // expect: violation node:fs#readFileSync
    }).listen(80);
  }

  /** The program has the server, and does not reload it. */
  reload(): void {
    setTimeout(() => readFileSync('config'), 10); // expect: unreached node:fs#readFileSync
  }
}

module.exports = Server;
