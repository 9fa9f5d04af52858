import { existsSync, readFileSync } from 'node:fs';

/** What the language copies or freezes has not been handed to anybody who calls its methods. */
class Store {
  load(): string {
    return readFileSync('store', 'utf8');
  }
  async unused(): Promise<boolean> {
    return existsSync('unused'); // expect: unreached node:fs#existsSync
  }
}

const stores = new Map<string, Store>();
stores.set('a', new Store());
const copied = new Map(stores);
const listed = Array.from(copied.values());
const kept = Object.freeze({
  store: new Store(),
  flush(): void {
    readFileSync('flush'); // expect: unreached node:fs#readFileSync
  },
  drop(): string {
    return readFileSync('drop', 'utf8');
  },
});
async function all(): Promise<readonly Store[]> {
  return Promise.all([Promise.resolve(new Store())]);
}

setInterval(async () => {
  copied.get('a')?.load(); // expect: violation src/main.ts#Store.load
  listed[0]?.load(); // expect: violation src/main.ts#Store.load
  kept.drop(); // expect: violation src/main.ts#Object.freeze.drop
  for (const store of await all()) store.load(); // expect: violation src/main.ts#Store.load
  JSON.stringify(listed);
}, 1000);
