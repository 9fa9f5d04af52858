import { readFileSync, writeFileSync } from 'node:fs';

/** Objects behind an interface of data alone are not followed: the getters of all that implement it are meant. */
interface Sized {
  readonly size: number;
}

class OnDisk implements Sized {
  get size(): number {
    return readFileSync('on disk').length;
  }
}

interface Weighed {
  readonly weight: number;
}

class Light implements Weighed {
  #weight = 1;
  /** Reading does not run what writing does. */
  set weight(weight: number) {
    writeFileSync('light', String(weight));
    this.#weight = weight;
  }
  get weight(): number {
    return this.#weight;
  }
}

class NeverMade implements Weighed {
  get weight(): number {
    return readFileSync('never made').length; // expect: unreached node:fs#readFileSync
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

function weightOf(weighed: Weighed): number {
  return weighed.weight;
}

function lengthOf(empty: Empty): number {
  return empty.length;
}

export { NeverMade };

const loaded = (): string => readFileSync('loaded', 'utf8'); // expect: unreached node:fs#readFileSync
const source = { load: (): string => '' };

setImmediate(() => {
  sizeOf(new OnDisk()); // expect: violation src/main.ts#sizeOf
  const light = new Light();
  weightOf(light);
  light.weight = 2; // expect: violation src/main.ts#Light.weight
  const sized: Sized = { size: 1 };
  void sized.size; // expect wrong: violation src/main.ts#OnDisk.size
  lengthOf(new Full()); // expect: violation src/main.ts#lengthOf
  countOf(new Kept()); // expect: violation src/main.ts#countOf
  countOf(new Counted()); // expect: violation src/main.ts#countOf
  void literal.count; // expect: violation src/main.ts#literal.count
  Object.assign(source, { load: loaded });
  source.load(); // expect todo: violation src/main.ts#loaded
});
