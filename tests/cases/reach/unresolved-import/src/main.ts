import { gone } from './gone.ts'; // expect: gap unresolved-import
import { here } from './here.ts';

setInterval(() => {
  gone();
  here(); // expect: violation src/here.ts#here
}, 1000);
