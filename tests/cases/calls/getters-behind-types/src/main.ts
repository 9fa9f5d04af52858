import { readFileSync } from 'node:fs';

/** An interface of data alone is taken for data: objects behind it are not followed. */
interface Sized {
  readonly size: number;
}

class OnDisk implements Sized {
  get size(): number {
    return readFileSync('on disk').length; // expect: unreached node:fs#readFileSync
  }
}

class Empty {
  get length(): number {
    return 0;
  }
}

class Full extends Empty {
  override get length(): number {
    return readFileSync('full').length;
  }
}

/** The type that is read from has a property; the getter that runs is the object's. */
interface Store {
  readonly count: number;
  readonly last?: string;
  clear(): void;
}

class Kept implements Store {
  readonly last = 'a';
  get count(): number {
    return readFileSync('kept').length;
  }
  clear(): void {}
}

/** A method of the name is not run by being read. */
class Counted {
  count(): number {
    return readFileSync('counted').length; // expect: unreached node:fs#readFileSync
  }
}

function countOf(store: Store | Counted): unknown {
  return store.count;
}

const literal: Store = {
  get count() {
    return readFileSync('literal').length;
  },
  clear() {},
};

function sizeOf(sized: Sized): number {
  return sized.size;
}

function lengthOf(empty: Empty): number {
  return empty.length;
}

const loaded = (): string => readFileSync('loaded', 'utf8'); // expect: unreached node:fs#readFileSync
const source = { load: (): string => '' };

setImmediate(() => {
  sizeOf(new OnDisk()); // expect todo: violation src/main.ts#sizeOf
  lengthOf(new Full()); // expect: violation src/main.ts#lengthOf
  countOf(new Kept()); // expect: violation src/main.ts#countOf
  countOf(new Counted()); // expect: violation src/main.ts#countOf
  void literal.count; // expect: violation src/main.ts#literal.count
  Object.assign(source, { load: loaded });
  source.load(); // expect todo: violation src/main.ts#loaded
});
