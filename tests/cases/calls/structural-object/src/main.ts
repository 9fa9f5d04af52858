import type { Store } from './stores.ts';
import { quick, slow } from './stores.ts';

/** Nothing says that the objects are stores: they answer by what they have under the name that is called. */
async function serve(store: Store): Promise<void> {
  store.load('a'); // expect: violation src/stores.ts#slow.load in serve via slow.load > readFileSync
  store.name('b');
}
async function serveQuick(store: Store): Promise<void> {
  store.load('c');
}

setInterval(() => serve(slow), 1000);
setInterval(() => serveQuick(quick), 1000);
