const Store = require('./store');
const { save, name } = require('./save');

setInterval(() => {
  new Store('a'); // expect: violation src/store.js#Store.constructor
  save('b'); // expect: violation src/save.js#save
  name('c');
}, 1000);
