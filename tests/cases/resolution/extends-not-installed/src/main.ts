import { read } from '@/read';

setInterval(() => {
  read(); // expect: violation src/read.ts#read
}, 1000);
