import { read } from '@/reader';
import { load } from '~store';
import { choose } from 'either/choose';
import { lost } from '@/lost'; // expect: gap unresolved-import

setInterval(() => {
  read(); // expect: violation src/reader.ts#read
  load(); // expect: violation src/store/index.ts#load
  choose(); // expect: violation src/either/choose.ts#choose
  lost();
}, 1000);
