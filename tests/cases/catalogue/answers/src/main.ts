import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { debounce, once } from 'lodash';

// What they answer calls the function they were handed: whoever calls that is held.
const readOnce = once(() => readFileSync('once'));
const nameOnce = once(() => 'name');
const never = once(() => readFileSync('never')); // expect: unreached node:fs#readFileSync
// A timer calls this one.
const later = debounce(() => readFileSync('later'), 100); // expect: violation node:fs#readFileSync in debounce

const db = new Database('app.db'); // expect: startup better-sqlite3#default
const save = db.transaction((path: string) => {
  readFileSync(path);
});
const idle = db.transaction(() => {
  readFileSync('idle'); // expect: unreached node:fs#readFileSync
});

readOnce(); // expect: startup src/main.ts#once via once > readFileSync
setInterval(() => {
  readOnce(); // expect: violation src/main.ts#once via once > readFileSync
  nameOnce();
  later();
  save('a'); // expect: violation better-sqlite3#Transaction
}, 1000);
