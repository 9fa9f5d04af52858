import { load } from '@demo/self/store';
import { gone } from '@demo/self/gone'; // expect: gap unresolved-import

setInterval(() => {
  load(); // expect: violation src/store.ts#load
  gone();
}, 1000);
