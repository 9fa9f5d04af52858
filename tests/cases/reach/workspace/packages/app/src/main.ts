import { load } from '@demo/store';
import { name } from '@demo/store/names';
import { missing } from '@demo/gone';

setInterval(() => {
  load(); // expect: violation packages/store/src/index.ts#load
  name();
  missing();
}, 1000);
