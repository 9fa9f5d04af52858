import { load } from './load.js';

setInterval(() => {
  load(); // expect: violation src/load.ts#load
}, 1000);
