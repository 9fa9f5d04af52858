import { read } from './read.js';
import { lost } from './lost.js'; // expect: gap unresolved-import

setInterval(() => {
  read(); // expect: violation src/read.ts#read
  lost();
}, 1000);
