import { readFileSync, rmSync, statSync } from 'node:fs';

/** A field that is filled when the object is made answers for the interface as a method would. */
interface Storage {
  url(id: string): string;
  remove?: (id: string) => void;
}

class Local implements Storage {
  url: (id: string) => string;
  constructor(url: (id: string) => string) {
    this.url = url;
  }
}

class Given implements Storage {
  constructor(
    readonly url: (id: string) => string,
    readonly remove?: (id: string) => void,
  ) {}
}

/** Fits the interface without naming it. */
class Fitting {
  readonly url: (id: string) => string;
  constructor() {
    this.url = (id) => String(statSync(id).size);
  }
}

class Late implements Storage {
  url!: (id: string) => string;

  begin(): void {
    this.url = (id) => readFileSync(id, 'utf8');
  }
}

/** No object that is called on is known to be one: it is judged by itself. */
class Other implements Storage {
  constructor(readonly url: (id: string) => string) {}
}

/** Taken out of the object. */
interface Reader {
  readonly read: (id: string) => string;
}
class FileReader implements Reader {
  constructor(readonly read: (id: string) => string) {}
}

const local: Storage = new Local((id) => readFileSync(id, 'utf8'));
const given: Storage = new Given(
  () => 'nowhere',
  (id) => rmSync(id),
);
const late = new Late();
late.begin();
const other = new Other((id) => readFileSync(id, 'utf8')); // expect: violation node:fs#readFileSync in Other
const reader: Reader = new FileReader((id) => readFileSync(id, 'utf8'));
const { read } = reader;
const again = reader.read;

function sizeOf(storage: Storage): string {
  return storage.url('size');
}

setInterval(() => {
  local.url('a'); // expect: violation src/main.ts#Local
  given.url('b');
  given.remove?.('b'); // expect: violation src/main.ts#Given
  sizeOf(new Fitting()); // expect: violation src/main.ts#sizeOf
  (late as Storage).url('c'); // expect: violation src/main.ts#Late.begin.url
  read('d'); // expect: violation src/main.ts#FileReader
  again('d'); // expect: violation src/main.ts#FileReader
  console.log(other);
}, 1000);
