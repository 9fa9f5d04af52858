import { readFileSync } from 'node:fs';

/** Without strict checks a type says nothing of `undefined` and `null`. */
interface Document {
  text: string;
}

class Holder {
  private document: Document | null = null;

  get(): Document {
    if (!this.document) this.document = { text: readFileSync('document', 'utf8') };
    return this.document;
  }

  set(document: Document): void {
    this.document = document;
  }
}

function open(document?: Document): string {
  if (typeof document === 'undefined') return readFileSync('untitled', 'utf8');
  return document.text;
}

function load(from: Document | string): string {
  return typeof from === 'string' ? readFileSync(from, 'utf8') : from.text;
}

function find(): Document {
  return null;
}

setImmediate(() => {
  const found = find();
  open(found); // expect: violation src/main.ts#open
  load(found);
  const holder = new Holder();
  holder.get(); // expect: violation src/main.ts#Holder.get
  holder.set(found);
  setImmediate(() => holder.get()); // expect: violation src/main.ts#Holder.get
});
