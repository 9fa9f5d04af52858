import { readFileSync } from 'node:fs';

class Base {
  readonly text = readFileSync('base');
  load(): void {
    readFileSync('load');
  }
}
class Derived extends Base {
  readonly name = 'derived';
}
class Other {
  readonly name = 'other';
  load(): void {}
}

setInterval(() => {
  const derived = new Derived(); // expect: violation src/main.ts#Base.constructor
  derived.load(); // expect: violation src/main.ts#Base.load
  new Other().load();
}, 1000);
