import { readFileSync } from 'node:fs';

const api = {
  load(path: string) {
    return readFileSync(path);
  },
  name: function (path: string) {
    return path;
  },
  both(path: string) {
    return this.load(path);
  },
};
const copy = { ...api };

setInterval(() => {
  api.load('a'); // expect: violation src/main.ts#api.load
  api.name('b');
  api.both('c'); // expect: violation src/main.ts#api.both via api.both > api.load > readFileSync
  copy.load('d'); // expect: violation src/main.ts#api.load
  copy.name('e');
}, 1000);
