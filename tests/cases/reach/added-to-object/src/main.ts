import { readFileSync, writeFileSync } from 'node:fs';
import { start } from 'some-plugin';

/** Who is handed an object has what was put into it. */
const api: { save?: () => void; name: string } = { name: 'api' };
api.save = () => writeFileSync('saved', ''); // expect: violation node:fs#writeFileSync
start(api);

class Extension {
  [key: string]: unknown;
}

function extension(): Extension {
  const made = new Extension();
  made.start = () => readFileSync('started');
  return made;
}

/** Nobody is handed it. */
const own: { save?: () => void } = {};
own.save = () => writeFileSync('own', ''); // expect: unreached node:fs#writeFileSync

setInterval(() => {
  const some: any = extension();
  if (typeof some.start === 'function') some.start(); // expect: violation src/main.ts#extension.start
}, 1000);
