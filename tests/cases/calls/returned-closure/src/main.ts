import { makeLoader, makeName } from './make.ts';

const load = makeLoader('root');
const name = makeName('root');

setInterval(() => {
  load('a'); // expect: violation src/make.ts#makeLoader.anonymous
  name('b');
  makeLoader('c')('d'); // expect: violation src/make.ts#makeLoader.anonymous
}, 1000);
