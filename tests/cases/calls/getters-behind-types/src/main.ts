import { readFileSync } from 'node:fs';

/** The type that is read from has a getter of its own, or a property; who runs is another's. */
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
    return readFileSync('full').length; // expect: unreached node:fs#readFileSync
  }
}

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
  lengthOf(new Full()); // expect todo: violation src/main.ts#lengthOf
  Object.assign(source, { load: loaded });
  source.load(); // expect todo: violation src/main.ts#loaded
});
