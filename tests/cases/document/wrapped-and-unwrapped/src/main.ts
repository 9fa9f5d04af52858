import { build, toThread } from './work.ts';

setInterval(async () => {
  await toThread(build, 'a'); // expect: wrapped src/work.ts#build in setInterval by src/work.ts#toThread
}, 1000);
process.on('SIGHUP', () => {
  build('b'); // expect: unwrapped src/work.ts#build in process.on('SIGHUP')
});
