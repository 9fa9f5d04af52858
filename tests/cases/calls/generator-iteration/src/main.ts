import { collect, names, walk, Tree } from './walk.ts';

setInterval(() => {
  for (const path of walk('a')) void path; // expect: violation src/walk.ts#walk via walk > readdirSync
  [...walk('b')]; // expect: violation src/walk.ts#walk
  Array.from(walk('c')); // expect: violation src/walk.ts#walk
  for (const name of names()) void name;
  collect(); // expect: violation src/walk.ts#collect via collect > walk > readdirSync
  for (const path of new Tree()) void path; // expect: violation src/walk.ts#Tree.[Symbol.iterator]
}, 1000);
