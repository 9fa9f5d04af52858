import { read } from '@app/read';
import { load } from '@store/load';
import { direct } from '../../store/src/direct.js';

setInterval(() => {
  read(); // expect: violation app/src/read.ts#read
  load(); // expect: violation store/src/load.ts#load
  direct(); // expect: violation store/src/direct.ts#direct
}, 1000);
