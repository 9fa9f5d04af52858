import { readFileSync } from 'node:fs';

/** Nothing says what `deps` is; each name takes what was handed under it, written there or not. */
function createProcessor(deps: any) {
  const { loadGroup, loadQuiet, limit, missing } = deps;
  return async (): Promise<void> => {
    loadGroup(); // expect: violation src/main.ts#loadGroup in createProcessor.anonymous
    loadQuiet();
    limit.check();
    missing?.();
  };
}
const loadGroup = () => readFileSync('group');
const loadQuiet = () => undefined;
setInterval(createProcessor({ loadGroup, loadQuiet, limit: 3 }), 1000);

/** The names go on through variables, results and spreads, and an object is found by its name as well. */
class Store {
  load(): Buffer {
    return readFileSync('store');
  }
}
function handlers(store: Store) {
  const slow = () => readFileSync('slow');
  const quick = () => undefined;
  return { slow, quick, store };
}
function outer(given: any): Promise<void> {
  return inner({ ...given, more: loadQuiet });
}
async function inner(given: any): Promise<void> {
  const { quick, more, slow: taken, store, ...others } = given;
  quick();
  more();
  taken(); // expect: violation src/main.ts#handlers.slow in inner
  store.load(); // expect: violation src/main.ts#Store.load in inner
  others.quick();
}
const held: any = handlers(new Store());
setInterval(() => outer(held), 1000);

/** A name of objects in the object: which of them is meant is not known. */
function run(kind: string, table: any): void {
  const { start } = table[kind];
  start();
}
const startSlow = () => readFileSync('start');
setInterval(() => {
  run('slow', { slow: { start: startSlow }, quick: { start: loadQuiet } }); // expect: violation src/main.ts#run
}, 1000);

/** Called as a member, of what nobody describes. */
function callMember(given: any): void {
  given.loadGroup();
  given.loadQuiet();
}
const direct: any = { loadGroup, loadQuiet };
setInterval(() => callMember(direct), 1000); // expect: violation src/main.ts#callMember via callMember > loadGroup > readFileSync
