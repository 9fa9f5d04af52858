import { readFileSync } from 'node:fs';

interface Document {
  readonly text: string;
}

declare const document: Document;
declare const path: string;
declare const anything: any;
declare const either: Document | string;

function update(from: Document | string): string {
  return typeof from === 'string' ? readFileSync(from, 'utf8') : from.text;
}

class Snapshot {
  readonly text: string;
  constructor(from: unknown) {
    if (typeof from !== 'string') this.text = '';
    else this.text = readFileSync(from, 'utf8');
  }
}

const called = (from: string | (() => string)): string => {
  if (typeof from === 'function') return from();
  return readFileSync(from, 'utf8');
};

function generic<T>(from: T): string {
  return update(from as Document | string);
}

setImmediate(() => {
  update(document);
  update({ text: 'a' });
  update(path); // expect: violation src/main.ts#update
  update('a'); // expect: violation src/main.ts#update
  update(either); // expect: violation src/main.ts#update
  update(anything); // expect: violation src/main.ts#update
  if (typeof either !== 'string') update(either);
  new Snapshot(document);
  new Snapshot(path); // expect: violation src/main.ts#Snapshot.constructor
  called(() => 'a');
  called(path); // expect: violation src/main.ts#called
  generic(document); // expect: violation src/main.ts#generic
});
