import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Cache, Index, Unlisted } from './index.ts';

setInterval(() => {
  const database = new DatabaseSync(':memory:'); // expect: violation node:sqlite#DatabaseSync
  database.exec('vacuum'); // expect: violation node:sqlite#DatabaseSync.exec
  database.prepare('select 1').get(); // expect: violation node:sqlite#DatabaseSync.prepare; violation node:sqlite#StatementSync.get
  new Index('a'); // expect: violation src/index.ts#Index.constructor via Index.constructor > readFileSync
  new Cache();
  // Without a list of arguments.
  new Unlisted; // expect: violation src/index.ts#Unlisted.constructor
  made.create();
}, 1000);

const made = new class {
  async create(): Promise<void> {
    readFileSync('made'); // expect: violation node:fs#readFileSync
  }
};
