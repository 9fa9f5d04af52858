import { Early, Store } from './store.ts';

new Early(); // expect: startup src/store.ts#Early.constructor in <module>
const store = new Store('boot'); // expect: startup src/store.ts#Store.constructor in <module>
setInterval(() => {
  new Store('turn'); // expect: violation src/store.ts#Store.constructor in setInterval
  store.read(); // expect: violation src/store.ts#Store.read in setInterval
}, 1000);
