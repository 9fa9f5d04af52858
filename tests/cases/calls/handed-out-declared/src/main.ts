import { build, name } from './graph.ts';

setTimeout(build, 1000); // expect: violation src/graph.ts#build in <module>
setTimeout(name, 1000);
build(); // expect: startup src/graph.ts#build
setInterval(() => again(build), 1000);
async function again(run: () => unknown): Promise<void> {
  await undefined;
  run(); // expect: violation src/graph.ts#build in again
}
