import { readFileSync, writeFileSync } from 'node:fs';
import { grown, same, shrunk } from './state.ts';

setInterval(() => {
  writeFileSync('state', String(process.memoryUsage())); // expect: known node:fs#writeFileSync
  // What a formatter does is no change.
  // expect: safe-fast node:fs#readFileSync
  readFileSync(
    'state',
    'utf8',
  );
  grown(); // expect: known src/state.ts#grown
  same(); // expect: safe-fast src/state.ts#same
  shrunk(); // expect: safe-fast src/state.ts#shrunk
}, 1000);
