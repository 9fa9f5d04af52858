import { load } from '@demo/store';
import { save } from '@demo/typed';

setInterval(() => {
  load(); // expect: violation packages/store/src/index.ts#load
  save(); // expect: violation packages/typed/src/index.ts#save
}, 1000);
