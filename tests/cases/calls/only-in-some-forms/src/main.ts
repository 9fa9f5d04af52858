import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import AdmZip from 'adm-zip';

const done = (): void => undefined;

setInterval(() => {
  randomBytes(16); // expect: violation node:crypto#randomBytes
  randomBytes(16, () => undefined);
  randomBytes(16, done);
  readdirSync('a', { recursive: true }); // expect: violation node:fs#readdirSync
  new AdmZip();
  new AdmZip(readFileSync('a.zip')); // expect: violation node:fs#readFileSync
  new AdmZip(process.argv.length > 2 ? 'a.zip' : Buffer.alloc(0)); // expect: violation adm-zip#default
  const archive = new AdmZip('a.zip'); // expect: violation adm-zip#default
  archive.getEntry('b'); // expect: violation adm-zip#AdmZip.getEntry
  archive.addFile('c', 'text');
}, 1000);
