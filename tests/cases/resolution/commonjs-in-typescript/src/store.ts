import fs from 'node:fs';

class Store {
  async load(): Promise<void> {
    fs.readFileSync('store'); // expect: violation node:fs#readFileSync in Store.load
  }
}
module.exports = Store;
