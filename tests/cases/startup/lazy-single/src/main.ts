import { database, early } from './db.ts';

/** That the first call has paid for the second is not known. */
database(); // expect: startup src/db.ts#database in <module>
early(); // expect: startup src/db.ts#early in <module>
setInterval(() => {
  database(); // expect: violation src/db.ts#database in setInterval
}, 1000);
