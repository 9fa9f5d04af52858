import { load } from '@demo/store';
import { old } from '@demo/old';

setInterval(() => {
  load(); // expect: violation packages/core/store/src/index.ts#load
  old();
}, 1000);
