import { readFileSync } from 'node:fs';

/** caféÿÃ */
const name = 'caféÿÃ';
setInterval(() => {
  readFileSync(name); // expect: violation node:fs#readFileSync
  console.log('éÿÃ');
}, 1000);
