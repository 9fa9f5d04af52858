import { read, quiet } from './native.js';

setInterval(() => {
  read(); // expect: violation src/native.js#read
  quiet();
}, 1000);
