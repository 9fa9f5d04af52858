import Database from 'better-sqlite3';
import { Store } from './store.ts';

const db = new Database('app.db'); // expect: startup better-sqlite3#default
db.pragma('journal_mode = WAL'); // expect: startup better-sqlite3#Database.pragma
const store = new Store(db); // expect: startup src/store.ts#Store.constructor
const insertAll = db.transaction((names: string[]) => {
  for (const name of names) store.insert(name);
});

setInterval(() => {
  db.prepare('select 1').pluck().get(); // expect: violation better-sqlite3#Database.prepare; violation better-sqlite3#Statement.get
  insertAll(['a']); // expect: violation better-sqlite3#Transaction
  insertAll.immediate(['a']); // expect: violation better-sqlite3#Transaction.immediate
  for (const row of store.rows()) console.log(row); // expect: violation src/store.ts#Store.rows
  // What only sets flags or fills tables in memory.
  db.function('double', (value: number) => value * 2);
  store.raw();
}, 1000);
