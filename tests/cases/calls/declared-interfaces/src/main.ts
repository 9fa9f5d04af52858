import { FileStore } from './store.ts';
import type { Store } from './types.js';

const store: Store = new FileStore();
store.enable(); // expect: startup src/store.ts#FileStore.enable

const stores: Store[] = [];

setInterval(() => {
  stores.push(new FileStore());
  for (const one of stores) one.enable(); // expect: violation src/store.ts#FileStore.enable
  stores.pop()?.close(); // expect: violation src/store.ts#FileStore.close
}, 1000);
