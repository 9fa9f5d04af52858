import { readFileSync } from 'node:fs';
import lockfile from 'proper-lockfile';
import { sync as writeAtomic } from 'write-file-atomic';
import writeFileAtomic from 'write-file-atomic';

const cells = new Int32Array(new SharedArrayBuffer(4));
setInterval(async () => {
  Atomics.wait(cells, 0, 0, 100); // expect: violation lib#Atomics.wait
  Atomics.waitAsync(cells, 0, 0, 100);
  Atomics.notify(cells, 0);
  const release = lockfile.lockSync('a'); // expect: violation proper-lockfile#lockSync
  release(); // expect: violation proper-lockfile#SyncRelease
  const unlock = await lockfile.lock('a');
  await unlock();
  writeAtomic('a', 'b'); // expect: violation write-file-atomic#sync
  await writeFileAtomic('a', 'b');
}, 1000);
