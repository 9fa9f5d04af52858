import { existsSync, readFileSync, statSync } from 'node:fs';
import { Server } from 'some-server';

/** Whoever is handed the key of an entry does not have its value. */
class Stack {
  constructor(readonly name: string) {}

  size(): number {
    return statSync(this.name).size;
  }

  async status(): Promise<boolean> {
    return existsSync(this.name); // expect: unreached node:fs#existsSync in Stack.status
  }
}

class Volume {
  constructor(readonly name: string) {}

  async status(): Promise<Buffer> {
    return readFileSync(this.name); // expect: violation node:fs#readFileSync in Volume.status
  }
}

const server = new Server();
const stacks = new Map([['a', new Stack('a')]]);
const volumes = new Map([['b', new Volume('b')]]);

setInterval(() => {
  for (const [name, stack] of stacks) {
    server.emit(name);
    stack.size(); // expect: violation src/main.ts#Stack.size
  }
  for (const entry of stacks) {
    const [name] = entry;
    server.emit(name);
  }
  for (const [, volume] of volumes) server.emit(volume);
}, 1000);
