import { Names, Stepwise, Tree, table } from './stores.ts';

const tree = new Tree();
const names = new Names();

setInterval(() => {
  for (const path of tree) void path; // expect: violation src/stores.ts#Tree.[Symbol.iterator] via Tree.[Symbol.iterator] > readdirSync
  console.log(...tree); // expect: violation src/stores.ts#Tree.[Symbol.iterator]
  console.log([...tree]); // expect: violation src/stores.ts#Tree.[Symbol.iterator]
  Array.from(tree); // expect: violation src/stores.ts#Tree.[Symbol.iterator]
  new Set(tree); // expect: violation src/stores.ts#Tree.[Symbol.iterator]
  const [first] = tree; // expect: violation src/stores.ts#Tree.[Symbol.iterator]
  [...all()]; // expect: violation src/main.ts#all via all > Tree.[Symbol.iterator] > readdirSync
  for (const row of table) void row; // expect: violation src/stores.ts#table.[Symbol.iterator]
  for (const step of new Stepwise()) void step;
  for (const name of names) void name;
  console.log(...names, ...['a'], first);
  Array.from(names);
  Array.of(tree);
}, 1000);

function* all(): Generator<string> {
  yield* tree;
}
