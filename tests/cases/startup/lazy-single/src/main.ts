import { database, early, late } from './db.ts';

/** The first call has paid for the later ones: nothing empties what it kept. */
database(); // expect: startup src/db.ts#database in <module>
early(); // expect: startup src/db.ts#early in <module>
setInterval(() => {
  database(); // expect: startup src/db.ts#database in setInterval
  late(); // expect: violation src/db.ts#late in setInterval
}, 1000);
