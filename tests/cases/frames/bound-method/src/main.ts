import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';

class Service {
  #path = 'state';
  start(): void {
    const server = createServer(this.onRequest.bind(this));
    server.on('close', this.onClose);
    server.on('error', (error) => this.onError(error)); // expect: violation src/main.ts#Service.onError in Service.start.server.on('error')
    server.listen(80);
  }
  onRequest(request: IncomingMessage): void {
    readFileSync(this.#path); // expect: violation node:fs#readFileSync in Service.onRequest
    this.quiet();
  }
  onClose = (): void => {
    readFileSync(this.#path); // expect: violation node:fs#readFileSync in Service.onClose
  };
  onError(error: Error): void {
    readFileSync(error.message);
  }
  quiet(): void {}
  spare(): void {
    readFileSync(this.#path); // expect: unreached node:fs#readFileSync in Service.spare
  }
}

new Service().start();
