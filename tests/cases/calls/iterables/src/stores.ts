import { readFileSync, readdirSync } from 'node:fs';

export class Tree {
  *[Symbol.iterator](): Generator<string> {
    yield* readdirSync('tree');
  }
}
export class Names {
  [Symbol.iterator](): Iterator<string> {
    return ['a'][Symbol.iterator]();
  }
}
export const table = {
  *[Symbol.iterator](): Generator<Buffer> {
    yield readFileSync('table');
  },
};
/** What it answers is called by the loop itself, once for each step. */
export class Stepwise {
  [Symbol.iterator](): Iterator<Buffer> {
    return {
      next: () => ({ done: false, value: readFileSync('step') }), // expect: violation node:fs#readFileSync
    };
  }
}
