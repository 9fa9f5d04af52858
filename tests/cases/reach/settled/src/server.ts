import { existsSync, readFileSync } from 'node:fs';

export class Server {
  start(): Promise<Server> {
    const self = this;
    return new Promise((resolve, reject) => {
      if (existsSync('closed')) reject(new Error('closed'));
      setTimeout(() => resolve(self), 10);
    });
  }

  tick(): void {
    readFileSync('state');
  }

  /** Who has the server may reload it; nobody does. */
  reload(): void {
    setTimeout(() => readFileSync('config'), 10); // expect: unreached node:fs#readFileSync
  }
}
