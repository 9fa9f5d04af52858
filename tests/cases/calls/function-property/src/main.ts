import { readFileSync } from 'node:fs';

interface Options {
  readonly load: (path: string) => unknown;
  readonly name: (path: string) => unknown;
}

class Server {
  readonly #options: Options;
  constructor(options: Options) {
    this.#options = options;
  }
  async handle(path: string): Promise<void> {
    this.#options.load(path); // expect: violation src/main.ts#Server.load via Server.load > readFileSync
    this.#options.name(path);
  }
}

const server = new Server({ load: (path) => readFileSync(path), name: (path) => path });
setInterval(() => server.handle('a'), 1000);
