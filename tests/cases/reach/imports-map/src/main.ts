import { load } from '#internal/load';
import { gone } from '#internal/gone'; // expect: gap unresolved-import

setInterval(() => {
  load(); // expect: violation src/internal/load.ts#load
  gone();
}, 1000);
