import { read } from '@/read';
import { load } from '../packages/store/source/index.ts';

setInterval(() => {
  read(); // expect: violation src/read.ts#read
  load(); // expect: violation packages/store/source/index.ts#load via load > read > readFileSync
}, 1000);
