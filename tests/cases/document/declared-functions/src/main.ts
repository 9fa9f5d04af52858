import rank, { score, Store } from './store.ts';

const store = new Store();
setInterval(() => {
  store.compact(); // expect: violation src/store.ts#Store.compact
  score('a'); // expect: violation src/store.ts#score
  rank(); // expect: violation src/store.ts#rank
  ['a'].map(score); // expect: violation src/store.ts#score
  store.all();
}, 1000);
score('boot'); // expect: startup src/store.ts#score
