import { build, note, refresh } from './graph.ts';

setInterval(() => {
  build(); // expect: violation src/graph.ts#build
  refresh(); // expect: violation src/graph.ts#refresh via refresh > build
  note('a');
}, 1000);
