import { readFileSync, writeFileSync } from 'node:fs';

class Store {
  readonly read = readFileSync;
  readonly name = (path: string): string => path;
  static write = writeFileSync;
  #save = (path: string): void => writeFileSync(path, ''); // expect: violation node:fs#writeFileSync in Store.#save

  async tick(): Promise<void> {
    this.read('a'); // expect: violation node:fs#readFileSync in Store.tick
    this.name('b');
    Store.write('c', ''); // expect: violation node:fs#writeFileSync in Store.tick
    setImmediate(this.#save);
  }
}

const store = new Store();
setInterval(() => store.tick(), 1000);
