import { readdirSync, readFileSync } from 'node:fs';

interface Ensuring {
  ensure(): void;
}
/** Going through a collection calls nothing that it holds. */
class Bag<T> {
  readonly #map = new Map<string, T>();
  set(key: string, value: T): void {
    this.#map.set(key, value);
  }
  [Symbol.iterator]() {
    return this.#map[Symbol.iterator]();
  }
}
class Lines {
  *[Symbol.iterator]() {
    yield readFileSync('lines', 'utf8');
  }
}

const bag = new Bag<Ensuring>();
bag.set('a', {
  ensure() {
    readdirSync('.'); // expect: unreached node:fs#readdirSync
  },
});
const lines = new Lines();
setInterval(() => {
  for (const [name] of bag) name.trim();
  lines[Symbol.iterator]().next(); // expect: violation src/main.ts#Lines.[Symbol.iterator]
}, 1000);
