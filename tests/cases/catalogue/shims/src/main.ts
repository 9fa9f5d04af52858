import deasync from 'deasync';
import makeSynchronous from 'make-synchronous';
import { createSyncFn } from 'synckit';
import request from 'sync-request';
import { join } from 'node:path';

const format = createSyncFn(join(__dirname, 'worker.ts'));
const compute = makeSynchronous(async () => 1);
const sleep = deasync(setTimeout);

setInterval(() => {
  format('a'); // expect: violation synckit#SyncFn
  compute(); // expect: violation make-synchronous#SynchronousFunction
  sleep(10); // expect: violation deasync#Deasynced
  deasync.sleep(10); // expect: violation deasync#sleep
  request('GET', 'http://localhost'); // expect: violation sync-request#default
  // To make one blocks nobody.
  createSyncFn(join(__dirname, 'worker.ts'));
}, 1000);
