import { idle, quiet, toThread } from './wrappers.ts';
import { build } from './work.ts';

setInterval(async () => {
  await toThread(build, 'a'); // expect: wrapped src/work.ts#build by src/wrappers.ts#toThread
  await quiet(String, 'a');
}, 1000);
console.log(typeof idle);
