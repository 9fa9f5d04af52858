import { readFileSync, statSync } from 'node:fs';
import { flip, partial } from 'lodash';

declare const asked: boolean;
declare const answers: boolean[];

const KEYS = { exact: 'exact' } as const;

/** What stands in a call is not what the function is called with, or not all of it. */
function size(name: string, options: { exact?: boolean } = {}): number {
  return options.exact ? statSync(name).size : name.length;
}

/** Bound under names that are not theirs. */
function scanned(deep = false, name = ''): void {
  if (deep) readFileSync(name);
}
function walked(deep = false, name = ''): void {
  if (deep) readFileSync(name);
}
function listed(deep = false, name = ''): void {
  if (deep) readFileSync(name);
}
function opened(deep = false, name = ''): void {
  if (deep) readFileSync(name);
}
function turned(name: string | boolean, deep: string | boolean = false): void {
  if (deep) readFileSync(String(name));
}
function direct(deep = false, name = ''): void {
  if (deep) readFileSync(name);
}

type Scan = (deep?: boolean, name?: string) => void;
function bindFirst(scan: Scan): () => void {
  return scan.bind(null, true);
}
const table = { go: walked };
const alias = listed;
const scan = bindFirst(scanned);
const walk = table.go.bind(null, true);
const list = alias.bind(null, true);
const open = partial(opened, true);
const turn = flip(turned);
const unbound = direct.bind(null);

/** Given another value inside. */
function declaredAgain(deep: boolean): void {
  var deep = asked || deep;
  if (deep) readFileSync('again');
}
function renamed(options: { deep?: boolean }): void {
  const own = options;
  own.deep = asked;
  if (options.deep) readFileSync('renamed');
}
function onlyRenamed(options: { deep?: boolean }): void {
  const own = options;
  if (options.deep) readFileSync(String(own));
}
function defined(options: { deep?: boolean }): void {
  Object.defineProperty(options, 'deep', { value: true });
  if (options.deep) readFileSync('defined');
}
function reflected(options: { deep?: boolean }): void {
  Reflect.set(options, 'deep', true);
  if (options.deep) readFileSync('reflected');
}
function takenApart(deep: boolean): void {
  ({ deep } = { deep: asked });
  if (deep) readFileSync('taken apart');
}
function repeated(deep: boolean): void {
  for (deep of answers) if (deep) readFileSync('repeated');
}
function inCallback(deep: boolean): void {
  [1].forEach(() => {
    deep = asked;
  });
  if (deep) readFileSync('in callback');
}
function inherited(options: { deep?: boolean } & object): void {
  if (options.deep) readFileSync('inherited');
}

/** Another order of parameters in the class that is called. */
class Base {
  run(_deep: boolean, _name: string): void {}
}
class Derived extends Base {
  override run(name: any, deep: any): void {
    if (deep) readFileSync(name);
  }
}

setImmediate(() => {
  size('a', { [KEYS.exact]: true }); // expect: violation src/main.ts#size
  size('a', { 'exact': true }); // expect: violation src/main.ts#size
  size('a', { get exact() { return true; } }); // expect: violation src/main.ts#size
  size.apply(null, ['a', { exact: true }]); // expect: violation src/main.ts#size
  size.call(null, 'a', { exact: true }); // expect: violation src/main.ts#size
  size.call(null, 'a', { exact: false });
  scan(); // expect: violation src/main.ts#scanned
  walk(); // expect: violation src/main.ts#walked
  list(); // expect: violation src/main.ts#listed
  open(); // expect: violation src/main.ts#opened
  turn(true, 'a'); // expect: violation src/main.ts#turned
  unbound();
  declaredAgain(false); // expect: violation src/main.ts#declaredAgain
  renamed({ deep: false }); // expect: violation src/main.ts#renamed
  onlyRenamed({ deep: false });
  defined({ deep: false }); // expect: violation src/main.ts#defined
  reflected({ deep: false }); // expect: violation src/main.ts#reflected
  takenApart(false); // expect: violation src/main.ts#takenApart
  repeated(false); // expect: violation src/main.ts#repeated
  inCallback(false); // expect: violation src/main.ts#inCallback
  inherited({ __proto__: { deep: true } } as object); // expect: violation src/main.ts#inherited
  const run: Base = asked ? new Base() : new Derived();
  run.run(false, 'x'); // expect: violation src/main.ts#Derived.run
});
