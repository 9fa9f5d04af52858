import si, { currentLoad } from 'systeminformation';

setInterval(async () => {
  await currentLoad(); // expect: violation systeminformation#currentLoad
  await si.fsSize(); // expect: violation systeminformation#fsSize
  await si.mem();
}, 1000);
