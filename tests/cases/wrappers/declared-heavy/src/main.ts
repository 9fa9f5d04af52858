import { build, Store } from './graph.ts';
import { toThread } from './threads.ts';

const store = new Store();

setInterval(async () => {
  await toThread(build, store); // expect: wrapped src/graph.ts#build
  await toThread(() => store.compact()); // expect: wrapped src/graph.ts#Store.compact
  await toThread(store.compact); // expect: wrapped src/graph.ts#Store.compact
  build(store); // expect: violation src/graph.ts#build
  store.compact(); // expect: violation src/graph.ts#Store.compact
  store.name();
}, 1000);
