import Database from 'better-sqlite3';
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const db = new Database('app.db'); // expect: startup better-sqlite3#default
const run = db.transaction((command: string) => {
  execSync(command);
});
const copy = db.transaction((options: { read: (path: string) => unknown }) => {
  options.read('a');
  setTimeout(() => {
    readFileSync('later'); // expect: violation node:fs#readFileSync in db.transaction.setTimeout
  }, 10);
});
const never = db.transaction(() => {
  readFileSync('never'); // expect: unreached node:fs#readFileSync
});
const slow = db.transaction(async (name: string) => {
  execSync(name); // expect: violation node:child_process#execSync in db.transaction
});
class Store {
  readonly #save = db.transaction((name: string) => {
    execSync(name);
  });
  save(name: string): void {
    this.#save.exclusive(name);
  }
}
const store = new Store();

setInterval(() => {
  run.immediate('a'); // expect: violation better-sqlite3#Transaction.immediate
  run.deferred('b'); // expect: violation better-sqlite3#Transaction.deferred
  copy({ read: (path) => readFileSync(path) }); // expect: violation better-sqlite3#Transaction
  copy.immediate({ read: (path) => readFileSync(path) }); // expect: violation better-sqlite3#Transaction.immediate
  store.save('c'); // expect: violation src/main.ts#Store.save via Store.save > Store.db.transaction > node:child_process#execSync
  slow.immediate('d'); // expect: violation better-sqlite3#Transaction.immediate
}, 1000);
