import deasync from 'deasync';
import makeSynchronous from 'make-synchronous';
import request from 'sync-request';
import { createSyncFn } from 'synckit';

const lint = createSyncFn(new URL('./lint.ts', import.meta.url));
const fetchNow = makeSynchronous(async (url: string) => fetch(url));
const wait = deasync((done: (error: null) => void) => done(null));

setInterval(() => {
  lint('a'); // expect: violation synckit#SyncFn
  fetchNow('b'); // expect: violation make-synchronous#SynchronousFunction
  wait(); // expect: violation deasync#Deasynced
  deasync.sleep(10); // expect: violation deasync#sleep
  request('GET', 'http://c'); // expect: violation sync-request#default
  fetch('http://d');
}, 1000);
