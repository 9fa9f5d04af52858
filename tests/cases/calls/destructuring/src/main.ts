import * as fs from 'node:fs';
import { tools } from './tools.ts';

const { readFileSync: read, promises } = fs;
const {
  promises: { readFile },
} = fs;
const { shell, idle } = tools;

setInterval(async () => {
  read('a'); // expect: violation node:fs#readFileSync
  shell('ls'); // expect: violation src/tools.ts#tools.shell via tools.shell > execSync
  await readFile('b');
  await promises.readFile('c');
  idle();
}, 1000);

function handle({ existsSync }: typeof fs): void {
  existsSync('d'); // expect: violation node:fs#existsSync in handle
}
setTimeout(handle, 10, fs);
