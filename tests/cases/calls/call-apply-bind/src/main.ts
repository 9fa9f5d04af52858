import { readFileSync } from 'node:fs';
import { save } from './save.ts';

const bound = readFileSync.bind(null, 'a');
const saveTo = save.bind(undefined);
const idle = ((path: string) => path).bind(null, 'x');

setInterval(() => {
  bound(); // expect: violation node:fs#readFileSync
  readFileSync.call(null, 'b'); // expect: violation node:fs#readFileSync
  readFileSync.apply(null, ['c']); // expect: violation node:fs#readFileSync
  saveTo('d'); // expect: violation src/save.ts#save via save > writeFileSync
  save.call(undefined, 'e'); // expect: violation src/save.ts#save
  save.apply(undefined, ['f']); // expect: violation src/save.ts#save
  readFileSync.bind(null, 'g');
  idle();
}, 1000);
