import { readFileSync } from 'node:fs';

const name = (path: string): string => path;
const make = (path: string): Buffer => readFileSync(path);

setInterval(() => {
  Reflect.apply(readFileSync, null, ['a']); // expect: violation node:fs#readFileSync
  Reflect.apply(make, null, ['b']); // expect: violation src/main.ts#make via make > readFileSync
  Reflect.apply(name, null, ['c']);
  Reflect.construct(Store, ['d']); // expect: violation src/main.ts#Store.constructor
  Reflect.construct(Plain, ['e']);
}, 1000);

class Store {
  constructor(readonly path: string) {
    readFileSync(path);
  }
}
class Plain {
  constructor(readonly path: string) {}
}
