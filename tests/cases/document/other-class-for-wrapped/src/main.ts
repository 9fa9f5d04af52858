import { build, toThread } from './work.ts';

setInterval(async () => {
  await toThread(build, 'a'); // expect: wrapped src/work.ts#build in setInterval
}, 1000);
process.on('SIGHUP', async () => {
  await toThread(build, 'b'); // expect: wrapped src/work.ts#build in process.on('SIGHUP')
});
