import { read } from '@/read';
import { quiet } from '@/quiet';

setInterval(() => {
  read(); // expect: violation src/read.ts#read
  quiet();
}, 1000);
