import type { Store } from './store.ts';
import { DiskStore, MemoryStore } from './store.ts';

const store: Store = process.env.DISK ? new DiskStore() : new MemoryStore();

setInterval(() => {
  store.save('a'); // expect: violation src/store.ts#DiskStore.save via DiskStore.save > writeFileSync
  store.name();
}, 1000);
