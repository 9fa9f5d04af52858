import { scan } from '@demo/flat';
import { quiet } from '@demo/plain';
import { load } from '@demo/store';
import { save } from '@demo/typed';

setInterval(() => {
  load(); // expect: violation packages/store/src/index.ts#load
  save(); // expect: violation packages/typed/src/index.ts#save
  scan(); // expect: violation packages/flat/src/index.ts#scan
  quiet();
}, 1000);
