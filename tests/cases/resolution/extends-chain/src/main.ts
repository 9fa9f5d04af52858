import { read } from '@lib/read';
import { based } from 'lib/based';
import { Kept } from './kept.ts';

let kept: Kept | undefined;
setInterval(() => {
  read(); // expect: violation lib/read.ts#read
  based(); // expect: violation lib/based.ts#based
  console.log(kept);
}, 1000);
