import { Derived, Quiet } from './stores.ts';

setInterval(() => {
  const derived = new Derived('a'); // expect: violation src/stores.ts#Derived.constructor via Derived.constructor > Base.constructor > readFileSync
  derived.save(); // expect: violation src/stores.ts#Derived.save via Derived.save > Base.save > writeFileSync
  derived.name();
  const quiet = new Quiet();
  quiet.save();
}, 1000);
