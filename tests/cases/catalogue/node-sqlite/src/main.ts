import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync('app.db'); // expect: startup node:sqlite#DatabaseSync
const all = db.prepare('select 1'); // expect: startup node:sqlite#DatabaseSync.prepare
setInterval(() => {
  all.all(); // expect: violation node:sqlite#StatementSync.all
  for (const row of all.iterate()) console.log(row); // expect: violation node:sqlite#StatementSync.iterate
  db.exec('vacuum'); // expect: violation node:sqlite#DatabaseSync.exec
}, 1000);
