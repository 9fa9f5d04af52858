import * as fs from 'node:fs';
import { READ, Method, NAMES } from './keys.ts';
import { store, type Store } from './store.ts';

const read = 'readFileSync';
const later = 'readFile';
const mode = 'Sync';
const taken = fs[read];
const { [READ]: bound, [later]: boundLater } = fs;

setInterval(() => {
  fs[read]('a'); // expect: violation node:fs#readFileSync
  fs[later]('b');
  fs[READ]('c'); // expect: violation node:fs#readFileSync
  fs[Method.Exists]('d'); // expect: violation node:fs#existsSync
  fs[Method.Read]('e');
  fs[NAMES.write]('f', ''); // expect: violation node:fs#writeFileSync
  fs[NAMES.later]('g', '');
  fs[`readFile${'Sync'}`]('h'); // expect: violation node:fs#readFileSync
  fs[`readFile${mode}`]('i'); // expect: violation node:fs#readFileSync
  fs['readFile' + mode]('j'); // expect: violation node:fs#readFileSync
  fs['promises'][later]('k');
  taken('l'); // expect: violation node:fs#readFileSync
  bound('m'); // expect: violation node:fs#readFileSync
  boundLater('n');
  serve(store);
}, 1000);

/** Keys of the project's own objects. */
async function serve(store: Store): Promise<void> {
  const save = 'save';
  const name = 'name';
  const size = 'size';
  const plain = 'plain';
  store[save](); // expect: violation src/store.ts#Store.save via Store.save > writeFileSync
  store[name]();
  store[size]; // expect: violation src/store.ts#Store.size via Store.size > statSync
  store[plain];
}
/** A parameter of the same name as a constant is another thing. */
export function chosen(read: 'readFile' | 'stat'): void {
  fs[read]('o', () => undefined);
}
setInterval(() => chosen('stat'), 1000);
