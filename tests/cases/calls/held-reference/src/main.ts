import { execSync, exec } from 'node:child_process';
import { readFileSync } from 'node:fs';

const run = execSync;
const again = run;
let chosen = exec as (command: string) => unknown;
if (process.env.SYNC) chosen = execSync;
const table = { read: readFileSync, name: (path: string) => path };
let harmless = (path: string) => path;

setInterval(() => {
  run('a'); // expect: violation node:child_process#execSync
  again('b'); // expect: violation node:child_process#execSync
  chosen('c'); // expect: violation node:child_process#execSync
  table.read('d'); // expect: violation node:fs#readFileSync
  table.name('e');
  harmless('f');
}, 1000);
