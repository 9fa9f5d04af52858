import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import AdmZip from 'adm-zip';

const done = (): void => undefined;

setInterval(() => {
  randomBytes(16); // expect: violation node:crypto#randomBytes
  randomBytes(16, () => undefined);
  randomBytes(16, done);
  readdirSync('a', { recursive: true }); // expect: violation node:fs#readdirSync
  new AdmZip();
  const archive = new AdmZip('a.zip'); // expect: violation adm-zip#default
  archive.getEntry('b'); // expect: violation adm-zip#AdmZip.getEntry
  archive.addFile('c', 'text');
}, 1000);
